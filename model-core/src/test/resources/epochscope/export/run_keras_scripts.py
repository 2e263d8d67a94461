"""Reads the programs of a folder; where "run" is said, each answers its check rows and trains.

A line on standard output per program: its name, and "good" or what went wrong.
"""
import contextlib
import importlib.util
import io
import pathlib
import sys
import traceback


def run(file):
    import keras

    keras.config.set_floatx("float32")
    spec = importlib.util.spec_from_file_location(file.stem.replace("-", "_"), file)
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        answered = script.check(str(file.with_suffix(".json")))
    if not answered:
        return said.getvalue().strip()
    if file.with_suffix(".train").exists():
        keras.config.set_floatx("float32")
        with contextlib.redirect_stdout(said):
            network = script.train(1)
        if any(bool((w != w).any()) for w in network.get_weights()):
            return "parameters are not finite"
    return "good"


for name in sorted(pathlib.Path(sys.argv[1]).glob("*.py")):
    try:
        compile(name.read_text(encoding="utf-8"), str(name), "exec")
        outcome = run(name) if sys.argv[2:] == ["run"] else "good"
    except Exception:
        outcome = traceback.format_exc()
    print(name.stem, outcome.replace("\n", "\\n"), flush=True)
