from kubernetes.stream import stream


def send(api, pod, data):
    shell = stream(api.connect_get_namespaced_pod_exec, pod, _preload_content=False)  # expect: unreleased-resource
    shell.write_stdin(data)


def send_well(api, pod, data):
    shell = stream(api.connect_get_namespaced_pod_exec, pod, _preload_content=False)  # ok: unreleased-resource
    try:
        shell.write_stdin(data)
    finally:
        shell.close()


def output(api, pod):
    return stream(api.connect_get_namespaced_pod_exec, pod)  # ok: unreleased-resource
