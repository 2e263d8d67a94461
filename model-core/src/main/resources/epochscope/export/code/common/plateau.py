class Plateau:
    """Counts how often the loss it watches has not fallen for PATIENCE epochs."""

    def __init__(self):
        self.lowest, self.waited, self.reductions = math.inf, 0, 0

    def end_epoch(self, loss):
        if loss < self.lowest - LEAST_FALL:
            self.lowest, self.waited = loss, 0
            return
        self.waited += 1
        if self.waited == PATIENCE:
            self.waited = 0
            self.reductions += 1
