#!/usr/bin/python3
"""Throughput of PyTorch on the networks of `app/epochscope bench`, as JSON of the same form.

Needs Debian's python3-torch (apt-get install --no-install-recommends python3-torch), run with /usr/bin/python3.
Usage: pytorch_throughput.py [--threads N] [--blas N] [CASE ...]   cases: 2-4-2-1 2-8-8-8-1 2-100-1 mnist-mlp lenet mnist-cnn taylor
Best setting on two cores: mnist-mlp --threads 1 --blas 2; mnist-cnn --threads 2 --blas 1 (both at 2 fight for the cores).
Data are random: throughput does not depend on them.
"""
import argparse, json, os, statistics, sys, time

ap = argparse.ArgumentParser()
ap.add_argument("--threads", type=int, default=1)
ap.add_argument("--blas", type=int)
ap.add_argument("--repeat", type=int, default=5)
ap.add_argument("cases", nargs="*", default=[])
a = ap.parse_args()
os.environ["OMP_NUM_THREADS"] = str(a.threads)
os.environ["OPENBLAS_NUM_THREADS"] = str(a.blas or a.threads)
import torch
from torch import nn
from torch.nn import functional as F

torch.set_num_threads(a.threads)
torch.manual_seed(0)


def mlp(sizes, hidden, out=None):
    layers = []
    for i, (n, m) in enumerate(zip(sizes, sizes[1:])):
        layers += [nn.Linear(n, m)] + ([hidden()] if i < len(sizes) - 2 else [out()] if out else [])
    return nn.Sequential(*layers)


def training(model, optimiser, x, y, loss, batch, steps):
    """samples/s of `steps` training steps over consecutive batches"""
    n, k, start = len(x), 0, time.perf_counter()
    for _ in range(steps):
        xb, yb, k = x[k:k + batch], y[k:k + batch], (k + batch) % (n - batch + 1)
        optimiser.zero_grad(set_to_none=True)
        loss(model(xb), yb).backward()
        optimiser.step()
    return steps * batch / (time.perf_counter() - start)


def small(sizes, batch, adam):
    x = torch.rand(1000, 2) * 2 - 1
    y = torch.sign(x[:, :1] * x[:, 1:])
    if adam:
        m, y, loss = mlp(sizes, nn.Tanh), (y > 0).float(), nn.BCEWithLogitsLoss()
        o = torch.optim.Adam(m.parameters(), lr=1e-4)
    else:
        m, loss = mlp(sizes, nn.Tanh, nn.Tanh), lambda p, t: 0.5 * ((p - t) ** 2).mean()
        o = torch.optim.SGD(m.parameters(), lr=0.03)
    return lambda: training(m, o, x, y, loss, batch, 2000)


def mnist_mlp():
    m = nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Dropout(0.2), nn.Linear(512, 512), nn.ReLU(), nn.Dropout(0.2), nn.Linear(512, 10))
    o, x, y = torch.optim.Adam(m.parameters()), torch.rand(12800, 784), torch.randint(10, (12800,))
    return lambda: training(m, o, x, y, F.cross_entropy, 128, 100)


def mnist_cnn():
    m = nn.Sequential(nn.Conv2d(1, 32, 3), nn.ReLU(), nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Dropout(0.25),
                      nn.Flatten(), nn.Linear(9216, 128), nn.ReLU(), nn.Dropout(0.5), nn.Linear(128, 10))
    o, x, y = torch.optim.Adam(m.parameters()), torch.rand(2560, 1, 28, 28), torch.randint(10, (2560,))
    return lambda: training(m, o, x, y, F.cross_entropy, 128, 20)


def lenet():
    m = nn.Sequential(nn.Conv2d(1, 6, 5, padding=2), nn.Tanh(), nn.AvgPool2d(2), nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2),
                      nn.Conv2d(16, 120, 5), nn.Tanh(), nn.Flatten(), nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, 10))
    o, x, y = torch.optim.Adam(m.parameters()), torch.rand(3200, 1, 28, 28), torch.randint(10, (3200,))
    return lambda: training(m, o, x, y, F.cross_entropy, 32, 100)


def taylor():
    """all 1st and 2nd derivatives of the response of 30-100-1 at 10,000 points; returns seconds"""
    m = mlp([30, 100, 1], nn.Tanh, nn.Sigmoid)
    x = torch.randn(10000, 30, requires_grad=True)

    def run():
        start = time.perf_counter()
        g = torch.autograd.grad(m(x).sum(), x, create_graph=True)[0]
        for i in range(30):
            torch.autograd.grad(g[:, i].sum(), x, retain_graph=True)
        return time.perf_counter() - start
    return run


CASES = {"2-4-2-1": lambda: small([2, 4, 2, 1], 10, False), "2-8-8-8-1": lambda: small([2, 8, 8, 8, 1], 10, False),
         "2-100-1": lambda: small([2, 100, 1], 100, True), "mnist-mlp": mnist_mlp, "lenet": lenet, "mnist-cnn": mnist_cnn, "taylor": taylor}
out = []
for name in a.cases or CASES:
    if name not in CASES:
        sys.exit(f"unknown case {name}; known: {' '.join(CASES)}")
    run = CASES[name]()
    run()
    v = [run() for _ in range(a.repeat)]
    out.append({"name": name, "unit": "s" if name == "taylor" else "samples/s", "median": statistics.median(v), "min": min(v), "max": max(v), "threads": a.threads})
print(json.dumps({"peer": f"PyTorch {torch.__version__}", "cases": out}, indent=1))
