#!/bin/sh
# Starts Epochscope on the Java runtime beside it.
set -eu

# The folder of this script, whatever link it was called by.
script=$0
while [ -h "$script" ]; do
  link=$(readlink "$script")
  case $link in
    /*) script=$link ;;
    *) script=${script%/*}/$link ;;
  esac
done
case $script in
  */*) image=$(cd "${script%/*}/.." && pwd -P) ;;
  *) image=$(cd .. && pwd -P) ;;
esac

# OpenMP's and OpenBLAS's threads sleep while they wait, in place of taking the cores from whatever else wants them.
export OMP_WAIT_POLICY="${OMP_WAIT_POLICY:-passive}"
export OPENBLAS_THREAD_TIMEOUT="${OPENBLAS_THREAD_TIMEOUT:-8}"
# oneDNN takes and returns its large buffers at every call: they come in large pages and stay with the process.
malloc=glibc.malloc
keep=268435456
export GLIBC_TUNABLES="${GLIBC_TUNABLES:-$malloc.hugetlb=1:$malloc.arena_max=1:$malloc.trim_threshold=$keep:$malloc.mmap_threshold=$keep}"
terminal=false
[ ! -t 2 ] || terminal=true
exec "$image/lib/runtime/bin/java" @flags@ -Depochscope.terminal=$terminal -jar "$image/lib/app/epochscope.jar" "$@"
