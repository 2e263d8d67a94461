"""Networks as PyTorch's own exporter writes them: NAME.onnx, and NAME.json with rows and responses."""

import json
import pathlib
import sys

import torch
from torch import nn
from torch.nn import functional as F


class Residual(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(1, 4, 3, padding=1)
        self.conv1 = nn.Conv2d(4, 4, 3, padding=1, bias=False)
        self.norm1 = nn.BatchNorm2d(4)
        self.conv2 = nn.Conv2d(4, 4, 3, padding=1, bias=False)
        self.norm2 = nn.BatchNorm2d(4)
        self.drop = nn.Dropout(0.3)
        self.out = nn.Linear(4, 3)

    def forward(self, x):
        x = F.relu(self.stem(x))
        y = F.relu(self.norm1(self.conv1(x)))
        x = F.relu(self.norm2(self.conv2(y)) + x)
        x = F.adaptive_avg_pool2d(x, 1).flatten(1)
        return torch.softmax(self.out(self.drop(x)), 1)


def lenet(pool):
    return nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), nn.Tanh(), pool, nn.Conv2d(6, 16, 5), nn.Tanh(), pool,
        nn.Flatten(), nn.Linear(400, 120), nn.Tanh(), nn.Linear(120, 84), nn.Tanh(),
        nn.Linear(84, 10), nn.Softmax(1))


NETWORKS = {
    "mlp": ((3,), nn.Sequential(
        nn.Linear(3, 8), nn.ReLU(), nn.BatchNorm1d(8), nn.Dropout(0.5), nn.Linear(8, 5), nn.Tanh(),
        nn.Linear(5, 1), nn.Sigmoid())),
    "activations": ((3,), nn.Sequential(
        nn.Linear(3, 8), nn.GELU(), nn.Linear(8, 6), nn.SiLU(), nn.Linear(6, 6), nn.ELU(),
        nn.Linear(6, 5), nn.Softplus(), nn.Linear(5, 4), nn.LeakyReLU(),
        nn.Linear(4, 2))),
    "lenet-average": ((1, 28, 28), lenet(nn.AvgPool2d(2))),
    "lenet-max": ((1, 28, 28), lenet(nn.MaxPool2d(2))),
    "padded-average": ((1, 9, 9), nn.Sequential(
        nn.Conv2d(1, 3, 3, stride=2), nn.ReLU(), nn.AvgPool2d(3, 1, 1), nn.Flatten(),
        nn.Linear(48, 2))),
    "residual": ((1, 12, 12), Residual()),
    "not-steep": ((3,), nn.Sequential(nn.Linear(3, 2), nn.LeakyReLU(0.3), nn.Linear(2, 1))),
    "not-levelled": ((3,), nn.Sequential(nn.Linear(3, 6), nn.LayerNorm(6), nn.Linear(6, 1))),
    "not-sorted": ((4,), nn.Sequential(nn.Linear(4, 4), nn.PReLU(), nn.Linear(4, 1))),
}

folder = pathlib.Path(sys.argv[1])
torch.manual_seed(1)
for name, (shape, network) in NETWORKS.items():
    # So that the statistics of normalisations are not those that they begin with.
    network.train()
    for _ in range(3):
        network(2 * torch.randn(16, *shape) + 0.5)
    network.eval()
    x = torch.randn(20, *shape)
    for variant, axes in (("any", {"x": {0: "samples"}}), ("one", None)):
        path = folder / f"{name}-{variant}"
        torch.onnx.export(network, x[:1], f"{path}.onnx", input_names=["x"], dynamic_axes=axes)
        rows = {"rows": x.flatten(1).tolist(), "responses": network(x).tolist()}
        path.with_suffix(".json").write_text(json.dumps(rows))
