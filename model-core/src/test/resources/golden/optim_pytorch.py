"""Trajectories of PyTorch's optimisers on analytic functions, in float64: writes optim_pytorch.json.

Made with PyTorch 1.13.0a0 (Debian 12, python3-torch). NAdam keeps the product of its momenta in the default
dtype, so that is set to float64. LBFGS makes one iteration per step: max_iter=1 keeps all of its state in
between, and gives the points that one long step goes through. A run ends where rounding is amplified to 1e-10:
it is repeated with noise of 1e-14 on each component of the gradient.
"""

import json
import random
import sys

import torch

torch.set_default_dtype(torch.float64)
STEPS = 80

FUNCTIONS = {
    "quadratic": (lambda x, y: 5 * x**2 + 2 * x * y + 0.5 * y**2 - x + y, (-4.0, 3.0)),
    "rosenbrock": (lambda x, y: (1 - x) ** 2 + 100 * (y - x**2) ** 2, (-1.2, 1.0)),
    "beale": (
        lambda x, y: (1.5 - x + x * y) ** 2 + (2.25 - x + x * y**2) ** 2 + (2.625 - x + x * y**3) ** 2,
        (0.5, 1.2),
    ),
    "himmelblau": (lambda x, y: (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2, (-0.5, -1.0)),
    "sin(x)*exp(y/3) + sqrt(1 + x^2 + y^2) - tanh(x*y)/2": (
        lambda x, y: torch.sin(x) * torch.exp(y / 3) + torch.sqrt(1 + x**2 + y**2) - torch.tanh(x * y) / 2,
        (2.0, -1.5),
    ),
}
FORMULA = "sin(x)*exp(y/3) + sqrt(1 + x^2 + y^2) - tanh(x*y)/2"

# (optimiser, function, learning rate, settings)
RUNS = [
    ("sgd", "himmelblau", 0.004, {"weight-decay": 0.2}),
    ("momentum", "rosenbrock", 0.0005, {"momentum": 0.5}),
    ("momentum", FORMULA, 0.03, {"momentum": 0.8, "weight-decay": 0.05}),
    ("nesterov", "himmelblau", 0.0008, {"momentum": 0.95}),
    ("nesterov", "beale", 0.002, {"momentum": 0.7, "weight-decay": 0.01}),
    ("adagrad", "himmelblau", 0.8, {"epsilon": 1e-3}),
    ("adagrad", FORMULA, 0.4, {"weight-decay": 0.1}),
    ("rmsprop", "himmelblau", 0.05, {"rho": 0.99}),
    ("rmsprop", "beale", 0.01, {"rho": 0.9, "epsilon": 1e-4, "weight-decay": 0.02}),
    ("adam", "himmelblau", 0.2, {"beta1": 0.8, "beta2": 0.99, "epsilon": 1e-5}),
    ("adam", "rosenbrock", 0.03, {"weight-decay": 0.1}),
    ("adamw", "himmelblau", 0.2, {"weight-decay": 0.3}),
    ("amsgrad", "rosenbrock", 0.05, {}),
    ("amsgrad", "beale", 0.1, {"beta1": 0.8, "beta2": 0.95}),
    ("amsgrad", "himmelblau", 0.3, {"weight-decay": 0.1}),
    ("nadam", "rosenbrock", 0.02, {}),
    ("nadam", "beale", 0.1, {"beta1": 0.85, "beta2": 0.99, "epsilon": 1e-6}),
    ("nadam", "himmelblau", 0.2, {"weight-decay": 0.05}),
    ("lbfgs", "quadratic", 0.5, {}),
    ("lbfgs", "rosenbrock", 1.0, {}),
    ("lbfgs", "beale", 1.0, {}),
    ("lbfgs", "himmelblau", 1.0, {}),
    ("lbfgs", FORMULA, 1.0, {}),
]


def optimiser(name, point, lr, settings):
    decay = settings.get("weight-decay", 0)
    momentum = settings.get("momentum", 0.9)
    adam = {
        "lr": lr,
        "betas": (settings.get("beta1", 0.9), settings.get("beta2", 0.999)),
        "eps": settings.get("epsilon", 1e-8),
        "weight_decay": settings.get("weight-decay", 0.01 if name == "adamw" else 0),
    }
    if name == "sgd":
        return torch.optim.SGD([point], lr, weight_decay=decay)
    if name == "momentum":
        return torch.optim.SGD([point], lr, momentum=momentum, weight_decay=decay)
    if name == "nesterov":
        return torch.optim.SGD([point], lr, momentum=momentum, weight_decay=decay, nesterov=True)
    if name == "adagrad":
        return torch.optim.Adagrad([point], lr, eps=settings.get("epsilon", 1e-10), weight_decay=decay)
    if name == "rmsprop":
        return torch.optim.RMSprop(
            [point], lr, alpha=settings.get("rho", 0.9), eps=settings.get("epsilon", 1e-8), weight_decay=decay
        )
    if name == "adam":
        return torch.optim.Adam([point], **adam)
    if name == "adamw":
        return torch.optim.AdamW([point], **adam)
    if name == "amsgrad":
        return torch.optim.Adam([point], **adam, amsgrad=True)
    if name == "nadam":
        return torch.optim.NAdam([point], **adam)
    return torch.optim.LBFGS([point], lr, max_iter=1, history_size=10, line_search_fn="strong_wolfe")


def trajectory(name, function, lr, settings, noise=0.0, seed=0):
    value, start = FUNCTIONS[function]
    noisy = random.Random(seed)
    point = torch.tensor(start, requires_grad=True)
    optim = optimiser(name, point, lr, settings)

    def closure():
        optim.zero_grad()
        here = value(point[0], point[1])
        here.backward()
        for i in range(2):
            point.grad[i] *= 1 + noise * noisy.uniform(-1, 1)
        return here

    points = [point.detach().tolist()]
    for _ in range(STEPS):
        optim.step(closure)
        points.append(point.detach().tolist())
    return points


def comparable(points, others):
    for k in range(len(points)):
        for other in others:
            if any(abs(a - b) > 1e-10 * max(1, abs(a)) for a, b in zip(points[k], other[k])):
                return k
    return len(points)


runs = []
for name, function, lr, settings in RUNS:
    points = trajectory(name, function, lr, settings)
    others = [trajectory(name, function, lr, settings, 1e-14, seed) for seed in range(1, 13)]
    kept = comparable(points, others)
    value = FUNCTIONS[function][0]
    runs.append(
        {
            "optimiser": name,
            "function": function,
            "lr": lr,
            "settings": settings,
            "points": points[:kept],
            "values": [value(torch.tensor(x), torch.tensor(y)).item() for x, y in points[:kept]],
        }
    )
    print(name, function, kept, points[-1], runs[-1]["values"][-1], file=sys.stderr)

with open("optim_pytorch.json", "w", encoding="utf-8") as file:
    json.dump({"generator": "PyTorch " + torch.__version__ + ", float64", "runs": runs}, file)
    file.write("\n")
