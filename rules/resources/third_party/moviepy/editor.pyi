# The older path to the names of `moviepy`; that page states what is assumed.
from moviepy import Clip, VideoFileClip, AudioFileClip
