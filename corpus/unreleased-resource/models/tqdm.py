from tqdm import tqdm


def line_count(path):
    count = 0
    for _ in tqdm(open(path)):  # expect: unreleased-resource
        count += 1
    return count


def line_count_well(path):
    with open(path) as file:  # ok: unreleased-resource
        return sum(1 for _ in tqdm(file))
