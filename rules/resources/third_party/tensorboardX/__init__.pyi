# The same writer in a package of its own; see `torch.utils.tensorboard`.
from torch.utils.tensorboard import SummaryWriter
