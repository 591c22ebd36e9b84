"""The words of the messages, English and Chinese side by side, with places for the facts."""

from ..language import Text
from .axes import Axes, is_column, is_row, several_at

# ---------------------------------------------------------------------- what was expected
SHOULD_BE = Text(en="{what} should be {expected}.", zh="{what} 应该是{expected}。")
DISAGREE = Text(en="{first} and {second} disagree about {axis}.", zh="{first} 与 {second} 的 {axis} 不一致。")
RESULT_DISAGREES = Text(en="{second} disagrees with {first} about {axis}.", zh="{second} 与 {first} 的 {axis} 不一致。")
DISAGREES_WITH_ITSELF = Text(
    en="{what} should have the same size on every axis called {axis}.", zh="{what} 中名为 {axis} 的各个轴应当大小相同。"
)
WRONG_DTYPE = Text(en="{what} should hold {numbers}.", zh="{what} 应该存放{numbers}。")

_ANY_ARRAY = Text(en="an array of any shape", zh="任意形状的数组")
_SCALAR = Text(en="a scalar", zh="标量")
_COLUMN = Text(en="a column {shape}", zh="列向量 {shape}")
_ROW = Text(en="a row {shape}", zh="行向量 {shape}")
_MATRIX = Text(en="a matrix {shape}", zh="矩阵 {shape}")
_RANK_ONE = Text(en="a rank-1 array {shape}", zh="秩为 1 的数组 {shape}")
_ARRAY = Text(en="an array {shape}", zh="形状为 {shape} 的数组")
REAL_NUMBER = Text(en="a real number", zh="一个实数")
WHOLE_NUMBER = Text(en="a whole number", zh="一个整数")
TRUTH = Text(en="True or False", zh="True 或 False")
COMPLEX_NUMBER = Text(en="a complex number", zh="一个复数")

FLOATING = Text(en="floating-point numbers", zh="浮点数")
REALS = Text(en="real numbers", zh="实数")
WHOLE = Text(en="whole numbers", zh="整数")
TRUTHS = Text(en="truth values", zh="布尔值")
COMPLEXES = Text(en="complex numbers", zh="复数")
DTYPES = Text(en="numbers of dtype {names}", zh="dtype 为 {names} 的数")


def shape_text(axes: Axes) -> str:
    """The axes as a shape is written: (n_x, 1), (n,), (..., m)."""
    words = [str(axis) for axis in axes]
    return f"({words[0]},)" if len(words) == 1 else f"({', '.join(words)})"


def described(axes: Axes) -> Text:
    """The noun for an array of these axes: a column (n_x, 1), a row (1, m), a matrix, a scalar."""
    if not axes:
        return _SCALAR
    if several_at(axes) == 0 and len(axes) == 1:
        return _ANY_ARRAY
    if is_column(axes):
        noun = _COLUMN
    elif is_row(axes):
        noun = _ROW
    elif several_at(axes) is not None or len(axes) > 2:
        noun = _ARRAY
    else:
        noun = _RANK_ONE if len(axes) == 1 else _MATRIX
    return noun.filled(shape=shape_text(axes))


# ---------------------------------------------------------------------- evidence
HAS_SHAPE = Text(en="{name} has shape {shape}.", zh="{name} 的形状是 {shape}。")
BOTH_SIZES = Text(
    en="{first} has shape {first_shape}, so {axis} = {first_size}; "
    "{second} has shape {second_shape}, so {axis} = {second_size}.",
    zh="{first} 的形状是 {first_shape}，所以 {axis} = {first_size}；"
    "{second} 的形状是 {second_shape}，所以 {axis} = {second_size}。",
)
SIDES_WITH = Text(
    en="{name} has shape {shape}, so {axis} = {size} there too.",
    zh="{name} 的形状是 {shape}，那里 {axis} 也是 {size}。",
)
RANK_ONE_GIVEN = Text(
    en="{name} has shape {shape}: a rank-1 array, neither a column nor a row, and .T changes nothing.",
    zh="{name} 的形状是 {shape}：秩为 1 的数组，既不是列向量也不是行向量，.T 也不会改变它。",
)
NUMBER_GIVEN = Text(en="{name} has shape (): a single number.", zh="{name} 的形状是 ()：只是一个数。")
OTHER_RANK_GIVEN = Text(
    en="{name} has shape {shape}: {rank}, not {expected_rank}.",
    zh="{name} 的形状是 {shape}：有{rank}，应当有 {expected_rank} 个。",
)
TOO_FEW_AXES_GIVEN = Text(
    en="{name} has shape {shape}: fewer axes than {expected}.", zh="{name} 的形状是 {shape}：轴比 {expected} 少。"
)
FIXED_SIZE_GIVEN = Text(
    en="{name} has shape {shape}, and {size} stands where {expected} has {fixed}.",
    zh="{name} 的形状是 {shape}，在 {expected} 要求 {fixed} 的位置上是 {size}。",
)
EXPRESSION_GIVEN = Text(
    en="{name} has shape {shape}, and {size} stands where {expression} = {wanted} is expected.",
    zh="{name} 的形状是 {shape}，应为 {expression} = {wanted} 的位置上是 {size}。",
)
SIZES_FROM = Text(en="{name} has shape {shape}, so {sizes}.", zh="{name} 的形状是 {shape}，所以 {sizes}。")
ONE_NUMBER_GIVEN = Text(
    en="{name} has shape {shape}: one number, but with {rank} around it that broadcasting will act on.",
    zh="{name} 的形状是 {shape}：虽然只有一个数，却带着{rank}，广播会因此起作用。",
)
_ONE_AXIS = Text(en="one axis", zh="一个轴")
_SOME_AXES = Text(en="{count} axes", zh=" {count} 个轴")


def count_of_axes(count: int) -> Text:
    """One axis, 2 axes."""
    return _ONE_AXIS if count == 1 else _SOME_AXES.filled(count=count)


NUMBERS_GIVEN = Text(
    en="{name} has shape {shape}: {count} numbers, not one.", zh="{name} 的形状是 {shape}：是 {count} 个数，不是一个。"
)
DTYPE_GIVEN = Text(en="{name} has shape {shape} and dtype {dtype}.", zh="{name} 的形状是 {shape}，dtype 是 {dtype}。")
OBJECT_GIVEN = Text(
    en="{name} has shape {shape} and dtype object: "
    "often its rows were of different lengths, or something in it is no number.",
    zh="{name} 的形状是 {shape}，dtype 是 object：多半是各行长度不同，或者里面有不是数的东西。",
)
IS_NONE = Text(en="{name} is None.", zh="{name} 是 None。")
IS_A = Text(en="{name} is of type {kind}.", zh="{name} 的类型是 {kind}。")
IS_A_VALUE = Text(en="{name} is {value}, of type {kind}.", zh="{name} 是 {value}，类型是 {kind}。")
LIST_GIVEN = Text(
    en="{name} is a {kind}, and a {kind} has no shape; as an array it would have shape {shape}.",
    zh="{name} 是 {kind}，{kind} 没有形状；变成数组后形状是 {shape}。",
)
RAGGED_LIST_GIVEN = Text(
    en="{name} is a {kind} whose rows have different lengths.", zh="{name} 是 {kind}，而且各行长度不同。"
)
MATRIX_GIVEN = Text(
    en="{name} is an np.matrix of shape {shape}: there * is a matrix product, and a slice is never rank 1.",
    zh="{name} 是形状为 {shape} 的 np.matrix：它的 * 是矩阵乘法，切片也永远是二维的。",
)
MASKED_GIVEN = Text(
    en="{name} is a masked array of shape {shape}: its masked entries drop out of every sum.",
    zh="{name} 是形状为 {shape} 的掩码数组：被遮住的元素不参加任何求和。",
)
TABLE_GIVEN = Text(
    en="{name} is a {kind} of shape {shape}: pandas lines rows up by label, not by position.",
    zh="{name} 是形状为 {shape} 的 {kind}：pandas 按标签而不是按位置对齐。",
)
OTHER_ARRAY_GIVEN = Text(en="{name} is a {kind} of shape {shape}.", zh="{name} 是形状为 {shape} 的 {kind}。")
ITEMS_GIVEN = Text(en="{name} is a tuple of {count}.", zh="{name} 是含 {count} 项的元组。")
KEYS_MISSING = Text(en="{name} has no {keys}; it has {present}.", zh="{name} 缺少 {keys}；它有 {present}。")

A_TUPLE = Text(en="a tuple of {count}", zh="含 {count} 项的元组")
A_CONTAINER = Text(en="a {kind}", zh=" {kind}")
A_DICT_WITH = Text(en="a dict with the keys {keys}", zh="含有键 {keys} 的 dict")
ONE_OF = Text(en="{first} or {second}", zh="{first}或{second}")
NOTHING = Text(en="None", zh=" None")
NO_KEYS = Text(en="no keys", zh="任何键都没有")

# ---------------------------------------------------------------------- what to try
MAKE_COLUMN = Text(en="To make it a column: {name}.reshape(-1, 1).", zh="要变成列向量：{name}.reshape(-1, 1)。")
MAKE_ROW = Text(en="To make it a row: {name}.reshape(1, -1).", zh="要变成行向量：{name}.reshape(1, -1)。")
MAKE_MATRIX = Text(
    en="If it is one example, use {name}.reshape(-1, 1); if it is one number an example, {name}.reshape(1, -1).",
    zh="如果它是一个样本，用 {name}.reshape(-1, 1)；如果它是每个样本一个数，用 {name}.reshape(1, -1)。",
)
SUM_LOST_AXIS = Text(
    en="If it came from np.sum or np.mean, keepdims=True keeps the axis.",
    zh="如果它来自 np.sum 或 np.mean，加上 keepdims=True 就会保留这个轴。",
)
FLATTEN = Text(en="To make it rank 1: {name}.ravel().", zh="要变成秩为 1 的数组：{name}.ravel()。")
COLUMNS_ARE_EXAMPLES = Text(
    en="Each column of {X} is one example, so {X} has as many rows as {w}.",
    zh="{X} 的每一列是一个样本，所以 {X} 的行数应当与 {w} 的行数相同。",
)
ONE_FOR_EACH_EXAMPLE = Text(
    en="Each column of {X} is one example, so {Y} has as many columns as {X}.",
    zh="{X} 的每一列是一个样本，所以 {Y} 的列数应当与 {X} 的列数相同。",
)
SAME_EXAMPLES = Text(en="Check that both were made from the same examples.", zh="请检查它们是否来自同一批样本。")
ROWS_MADE_FROM = Text(
    en="If {w} was made for other data, make it anew: np.zeros(({X}.shape[0], 1)).",
    zh="如果 {w} 是为别的数据准备的，请重新创建：np.zeros(({X}.shape[0], 1))。",
)
RETURN_TRANSPOSED = Text(
    en="If it came as {turned}, return its transpose: (...).T.",
    zh="如果它是按 {turned} 存放的，请返回它的转置：(...).T。",
)
CAME_TRANSPOSED = Text(
    en="If {name} came as {turned}, use {name}.T.", zh="如果 {name} 是按 {turned} 存放的，请用 {name}.T。"
)
MET_A_ROW = Text(
    en="If {name} was computed, look for a column that met a row or a rank-1 array: together they make a table.",
    zh="如果 {name} 是算出来的，请看看是不是有列向量遇上了行向量或秩为 1 的数组：它们会合成一张表。",
)
OTHER_SIZE_MEANT = Text(
    en="Make that axis {fixed} long; if another size was meant, it is the annotation that needs changing.",
    zh="请让这个轴的长度为 {fixed}；如果本来想要别的长度，需要改的是注解。",
)
SAME_SIZE = Text(
    en="One name stands for one size: {axis} is the same in both.",
    zh="同一个名字代表同一个大小：两处的 {axis} 应当相同。",
)
AS_FLOAT = Text(en="Use {name}.astype(float).", zh="请用 {name}.astype(float)。")
AS_INT = Text(en="If its numbers are whole, use {name}.astype(int).", zh="如果里面都是整数，请用 {name}.astype(int)。")
AS_BOOL = Text(en="Compare to get truth values, such as {name} > 0.5.", zh="用比较得到布尔值，例如 {name} > 0.5。")
COMPLEX_TO_REAL = Text(
    en="If the imaginary parts are not meant, use {name}.real; a root or log of a negative number can bring them in.",
    zh="如果不需要虚部，请用 {name}.real；对负数开方或取对数可能带来虚部。",
)
OBJECT_TO_FLOAT = Text(
    en="Make every row equally long, then use np.array({name}.tolist(), dtype=float).",
    zh="先让每一行一样长，再用 np.array({name}.tolist(), dtype=float)。",
)
USE_ARRAY = Text(en="Use np.array({name}, dtype=float){then}.", zh="请用 np.array({name}, dtype=float){then}。")
USE_ASARRAY = Text(en="Use np.asarray({name}).", zh="请用 np.asarray({name})。")
USE_FILLED = Text(
    en="Decide what stands in the gaps, and use {name}.filled(0.0) or another value.",
    zh="先决定空缺处填什么，再用 {name}.filled(0.0) 或别的值。",
)
USE_TO_NUMPY = Text(en="Use {name}.to_numpy(){then}.", zh="请用 {name}.to_numpy(){then}。")
FRAME_TO_X = Text(
    en="Use {name}.to_numpy(); if its rows are the examples, {name}.to_numpy().T.",
    zh="请用 {name}.to_numpy()；如果每一行是一个样本，请用 {name}.to_numpy().T。",
)
USE_NUMPY = Text(en="Use np.asarray({name}).", zh="请用 np.asarray({name})。")
NONE_ARGUMENT = Text(
    en="If it came from a function, that function may lack a return.",
    zh="如果它来自某个函数，那个函数可能忘了写 return。",
)
NONE_RESULT = Text(en="Perhaps the function lacks a return.", zh="函数可能忘了写 return。")
ONE_NUMBER_ARRAY = Text(
    en="If one number is meant, write it as np.full({shape}, {name}).",
    zh="如果本来就只有一个数，可写成 np.full({shape}, {name})。",
)
TAKE_ITEM = Text(en="Use {name}.item() to take the number out.", zh="请用 {name}.item() 取出这个数。")
NO_KEEPDIMS = Text(
    en="np.sum without axis and keepdims gives a scalar; {name}.item() takes the number out.",
    zh="不带 axis 和 keepdims 的 np.sum 得到标量；{name}.item() 可以取出这个数。",
)
SUM_UP = Text(
    en="If its sum or mean is meant, use np.sum({name}) or np.mean({name}).",
    zh="如果要的是和或平均值，请用 np.sum({name}) 或 np.mean({name})。",
)
PARSE_NUMBER = Text(
    en="If it is a number written as text, use float({name}).", zh="如果它是写成文字的数，请用 float({name})。"
)
TRUTH_TO_NUMBER = Text(en="Use float({name}) for 0.0 or 1.0.", zh="请用 float({name}) 得到 0.0 或 1.0。")
ONE_OF_A_STACK = Text(
    en="If it is a single one, give it the missing axis in front: {name}[np.newaxis].",
    zh="如果它只是其中一个，请在最前面补上缺少的轴：{name}[np.newaxis]。",
)
GREY_PICTURES = Text(
    en="If the pictures are grey, give them the axis of channels: {name}[..., np.newaxis].",
    zh="如果是灰度图片，请补上通道那个轴：{name}[..., np.newaxis]。",
)
IMAGES_TO_X = Text(
    en="If it is a stack of images, the example first, use {name}.reshape({name}.shape[0], -1).T.",
    zh="如果它是一叠图片，样本在第一个轴上，请用 {name}.reshape({name}.shape[0], -1).T。",
)
EVEN_OUT = Text(
    en="Give every row the same number of entries, then use np.array({name}, dtype=float).",
    zh="让每一行的元素个数相同，再用 np.array({name}, dtype=float)。",
)
REAL_PART = Text(en="If the imaginary part is not meant, use {name}.real.", zh="如果不需要虚部，请用 {name}.real。")
TO_INT = Text(en="If a whole number is meant, use int({name}).", zh="如果要的是整数，请用 int({name})。")
RETURN_SEVERAL = Text(en="Return {count} values, separated by commas.", zh="请返回 {count} 个值，用逗号隔开。")
PASS_SEVERAL = Text(en="Pass {count} values in parentheses.", zh="请用圆括号传入 {count} 个值。")
ADD_KEYS = Text(en="Add {keys}.", zh="请补上 {keys}。")
BUILD_WITH = Text(en="Build it with {kind}(...).", zh="请用 {kind}(...) 来创建。")
BUILD_DICT = Text(en="Build it by name: {example}.", zh="请按名字创建：{example}。")
BUILD_LIST = Text(en="Put the values in a list: [...].", zh="请把这些值放进列表：[...]。")
NO_RETURN = Text(en="Leave the return out, or annotate what is returned.", zh="请去掉 return，或者把返回值写进注解。")
LOOK_AT_SOURCE = Text(
    en="Print {name}.shape where {name} is made: that is the line to change.",
    zh="请在产生 {name} 的地方打印 {name}.shape：要改的就是那一行。",
)
LOOK_BEFORE_RETURN = Text(
    en="Print its shape before the return: the line that makes it is the one to change.",
    zh="请在 return 之前打印它的形状：要改的是产生它的那一行。",
)
PASS_WHAT_IS_ASKED = Text(en="Pass {expected} instead.", zh="请改为传入{expected}。")
RETURN_WHAT_IS_ASKED = Text(en="Return {expected} instead.", zh="请改为返回{expected}。")
A_FUNCTION = Text(en="a function", zh="函数")
ONE_AMONG = Text(en="one of {values}", zh=" {values} 之一")
UNKNOWN_AXIS = Text(
    en="the axis {axis!r} is computed from names that have no size yet. "
    "Each of them must stand alone in an array before it.",
    zh="轴 {axis!r} 由尚无大小的名字计算而来。这些名字都必须先在前面的数组中单独出现。",
)
CANNOT_JUDGE = Text(en="an annotation cannot be checked: {reason}", zh="有一个注解无法检查：{reason}")
