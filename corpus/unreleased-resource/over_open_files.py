"""What is made over a file that somebody else opened, or over memory, holds nothing of its own."""

import gzip
import zipfile
from compression import zstd
from io import BytesIO
from urllib.request import urlopen

import h5py
import lz4.frame
import netCDF4
import olefile
import pandas
import pdfplumber
import pikepdf
import py7zr
import pymupdf
import pyxlsb
import pyzipper
import rarfile
import soundfile
import tifffile
import zstandard
from isal import igzip
from scipy.io import netcdf_file


def names_in_memory(data):
    return zipfile.ZipFile(BytesIO(data)).namelist()  # ok: unreleased-resource


def names_in_open_file(path):
    with open(path, "rb") as stream:
        return zipfile.ZipFile(stream).namelist()  # ok: unreleased-resource


def names(path):
    return zipfile.ZipFile(path).namelist()  # expect: unreleased-resource


def names_of_upload(upload):
    upload.seek(0)
    return zipfile.ZipFile(upload).namelist()  # ok: unreleased-resource


def unpacked(data):
    return [
        gzip.open(BytesIO(data)).read(),  # ok: unreleased-resource
        igzip.open(BytesIO(data)).read(),  # ok: unreleased-resource
        zstd.open(BytesIO(data)).read(),  # ok: unreleased-resource
        zstandard.open(BytesIO(data)).read(),  # ok: unreleased-resource
        lz4.frame.open(BytesIO(data)).read(),  # ok: unreleased-resource
        lz4.frame.LZ4FrameFile(BytesIO(data)).read(),  # ok: unreleased-resource
    ]


def listed(data):
    return [
        py7zr.SevenZipFile(BytesIO(data)).getnames(),  # ok: unreleased-resource
        rarfile.RarFile(BytesIO(data)).namelist(),  # ok: unreleased-resource
        pyzipper.AESZipFile(BytesIO(data)).namelist(),  # ok: unreleased-resource
        olefile.OleFileIO(BytesIO(data)).listdir(),  # ok: unreleased-resource
    ]


def pages(data):
    return [
        len(pdfplumber.open(BytesIO(data)).pages),  # ok: unreleased-resource
        len(pikepdf.open(BytesIO(data)).pages),  # ok: unreleased-resource
        len(pikepdf.Pdf.open(BytesIO(data)).pages),  # ok: unreleased-resource
        pymupdf.open(stream=data).page_count,  # ok: unreleased-resource
        len(tifffile.TiffFile(BytesIO(data)).pages),  # ok: unreleased-resource
    ]


def sheets(data):
    return [
        pandas.ExcelFile(BytesIO(data)).sheet_names,  # ok: unreleased-resource
        pyxlsb.open_workbook(BytesIO(data)).sheets,  # ok: unreleased-resource
    ]


def samples(data):
    return [
        soundfile.SoundFile(BytesIO(data)).read(),  # ok: unreleased-resource
        h5py.File(BytesIO(data)).keys(),  # ok: unreleased-resource
        netcdf_file(BytesIO(data)).variables,  # ok: unreleased-resource
        netCDF4.Dataset("memory", memory=data).variables,  # ok: unreleased-resource
    ]


def names_of_either(path, address):
    if path:
        stream = open(path, "rb")  # expect: unreleased-on-error
    else:
        stream = urlopen(address)  # expect: unreleased-on-error
    archive = zipfile.ZipFile(stream)  # ok: unreleased-resource
    stream.close()
    return archive.namelist()


def text_of_path(source):
    if isinstance(source, str):
        source = gzip.open(source)  # expect: unreleased-resource
    return source.read()
