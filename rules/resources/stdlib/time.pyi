# Chosen though unsound: clocks and formatting never raise.

@never_raises
def time(*args, **kwargs): ...
time_ns = time
monotonic = time
monotonic_ns = time
perf_counter = time
perf_counter_ns = time
process_time = time
process_time_ns = time
thread_time = time
sleep = time
ctime = time
asctime = time
gmtime = time
localtime = time
mktime = time
strftime = time
tzset = time
get_clock_info = time
def strptime(*args, **kwargs): ...
