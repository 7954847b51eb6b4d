# The other path to a name of `torch.utils.tensorboard`; that page states what is assumed.
from torch.utils.tensorboard import SummaryWriter
