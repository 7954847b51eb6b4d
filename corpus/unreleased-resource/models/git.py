import git


def is_clean(path):
    repository = git.Repo(path)  # ok: unreleased-resource
    return not repository.is_dirty()


def start(path, work):
    repository = git.Repo.init(path)  # expect: unreleased-on-error
    work(repository.head)
    repository.close()


def copy(url, path, work):
    with git.Repo.clone_from(url, path) as repository:  # ok: unreleased-on-error
        work(repository.head)
