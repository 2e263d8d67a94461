@echo off
rem Starts Epochscope: finds the newest JDK from 21 on, builds on first use and when sources have changed, runs.
setlocal
set "app=%~dp0"
set "home="
set "version=20"

if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :consider "%%~dpj.."
for %%r in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do (
  if exist "%%~r" for /d %%j in ("%%~r\*") do call :consider "%%~j"
)
if not defined home (
  echo epochscope: no JDK from version 21 on found, expected one in JAVA_HOME, on the PATH or in "%ProgramFiles%\Java" >&2
  exit /b 1
)

set "stale=1"
if exist "%app%target\built" for /f %%n in ('powershell -NoProfile -Command "$b = (Get-Item '%app%target\built').LastWriteTime; @(Get-ChildItem '%app%..\pom.xml', '%app%..\*\pom.xml', '%app%..\*\src\main' -Recurse | Where-Object { $_.LastWriteTime -gt $b }).Count"') do set "stale=%%n"
if not "%stale%"=="0" (
  echo epochscope: building, which takes a minute the first time ... >&2
  pushd "%app%.."
  call mvn -q -B -pl app -am -Dmaven.test.skip=true package >&2 || (
    popd
    echo epochscope: the build failed, see above >&2
    exit /b 1
  )
  popd
)

rem OpenMP's threads sleep while they wait: spinning, they would take the cores from whatever else wants them.
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=passive"

set "archive=%app%target\command.jsa"
if "%~1"=="" set "archive=%app%target\window.jsa"
"%home%\bin\java" -XX:+UseSerialGC -XX:MetaspaceSize=96m "-XX:SharedArchiveFile=%archive%" -XX:+AutoCreateSharedArchive -Xlog:disable -Dsun.misc.unsafe.memory.access=allow -jar "%app%target\epochscope.jar" %*
exit /b %errorlevel%

rem Sets home and version to those of the JDK at %1, if it is newer than the newest known.
:consider
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=.-_ " %%m in ("%%~v") do (
  if %%m gtr %version% (
    set "home=%~1"
    set "version=%%m"
  )
)
exit /b 0
