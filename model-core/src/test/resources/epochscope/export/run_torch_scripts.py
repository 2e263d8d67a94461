"""Runs the training programs of a folder: each answers its model's check rows and trains an epoch.

A line on standard output per program: its name, and "good" or what went wrong.
"""
import contextlib
import importlib.util
import io
import pathlib
import sys
import traceback

import torch


def run(file):
    torch.set_default_dtype(torch.float32)
    spec = importlib.util.spec_from_file_location(file.stem.replace("-", "_"), file)
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        answered = script.check(str(file.with_suffix(".json")))
    if not answered:
        return said.getvalue().strip()
    if file.with_suffix(".train").exists():
        torch.set_default_dtype(torch.float32)
        with contextlib.redirect_stdout(said):
            network = script.train(1)
        if not all(bool(torch.isfinite(p).all()) for p in network.parameters()):
            return "parameters are not finite"
        if "training loss" not in said.getvalue():
            return "said " + said.getvalue()
    if file.with_suffix(".rates").exists():
        for update, rate in enumerate(map(float, file.with_suffix(".rates").read_text().split())):
            found = script.learning_rate(update, 3)
            if abs(found - rate) > 1e-12:
                return f"learning rate of update {update} is {found}, expected {rate}"
    return "good"


for name in sorted(pathlib.Path(sys.argv[1]).glob("*.py")):
    try:
        outcome = run(name)
    except Exception:
        outcome = traceback.format_exc()
    print(name.stem, outcome.replace("\n", "\\n"), flush=True)
