from torch.utils.tensorboard import SummaryWriter


def log(losses):
    writer = SummaryWriter()  # expect: unreleased-resource
    for step, loss in enumerate(losses):
        writer.add_scalar("loss", loss, step)


def log_well(losses):
    with SummaryWriter() as writer:  # ok: unreleased-resource
        for step, loss in enumerate(losses):
            writer.add_scalar("loss", loss, step)
