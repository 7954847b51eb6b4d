from state import metrics


def handle(request):
    metrics.samples.append(request)
    metrics.pending.append(request)


def flush(send):
    for request in metrics.pending:
        send(request)
    metrics.pending.clear()
