"""The algebra of axes: the axes of the operands, an operation and its options, and from them the result's axes."""

from .call import Call as Call
from .call import NotKnown as NotKnown
from .table import OPERATIONS as OPERATIONS
from .table import is_elementwise as is_elementwise
