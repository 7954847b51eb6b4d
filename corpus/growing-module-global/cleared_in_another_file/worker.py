import state
from state import finished


def run(job_id):
    job = state.in_progress.pop(job_id)
    finished.append((job_id, job()))
