import records
from records import calibration as fixed_points


def measure(read):
    records.measurements.append(read())


def calibrate(points):
    fixed_points[:] = points
