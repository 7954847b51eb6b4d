class Metrics:
    def __init__(self):
        self.samples = []  # expect: growing-long-lived-attribute
        self.pending = []  # ok: growing-long-lived-attribute


metrics = Metrics()
