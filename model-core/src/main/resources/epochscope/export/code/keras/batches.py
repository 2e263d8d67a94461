class Batches(keras.utils.PyDataset):
    """The training sample in batches, in another order and changed at random in each epoch."""

    def __init__(self, x, t):
        super().__init__()
        self.x, self.t = x, t
        self.random = np.random.default_rng(SEED)
        self.on_epoch_end()

    def __len__(self):
        return -(-len(self.x) // BATCH_SIZE)

    def __getitem__(self, index):
        rows = self.order[index * BATCH_SIZE : (index + 1) * BATCH_SIZE]
        x = augment(self.x[rows], self.random)
        return $PLACED, self.t[rows]

    def on_epoch_end(self):
        self.order = self.random.permutation(len(self.x))
