class LectureMomentum(torch.optim.Optimizer):
    """m = gamma m + (1 - gamma) lr g, w = w - m: momentum in the form of the lectures."""

    def __init__(self, parameters, lr, gamma):
        super().__init__(parameters, {"lr": lr, "gamma": gamma})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for w in group["params"]:
                m = self.state[w].setdefault("m", torch.zeros_like(w))
                m.mul_(group["gamma"]).add_(w.grad, alpha=(1 - group["gamma"]) * group["lr"])
                w.sub_(m)
