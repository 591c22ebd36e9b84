"""Read homework: scripts and notebooks become programs, and whatever stands in the way becomes one clear line."""

from .program import Cell as Cell
from .program import Program as Program
from .program import Unreadable as Unreadable
from .program import read_program as read_program
