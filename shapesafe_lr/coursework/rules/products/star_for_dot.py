"""`*` where the matrix product was meant.

What happens: w * X multiplies element by element and sums nothing: a table comes out, with a row for each feature.
Why it bites: sigmoid takes the table, and broadcasting lets it meet the labels, so a cost comes out.

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    Y = np.array([[0, 1, 1]])
    w = np.array([[0.1], [-0.2]])
    A = 1 / (1 + np.exp(-(w * X + 0.3)))           # SS301
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))

Write instead:

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    Y = np.array([[0, 1, 1]])
    w = np.array([[0.1], [-0.2]])
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + 0.3)))
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))

Lesson: 2.13, "Vectorizing logistic regression".
"""

from collections.abc import Iterator
from dataclasses import replace

from ....language import Text
from ...analysis.algebra import is_elementwise
from ...analysis.cures.edits import as_dot
from ...analysis.flow import is_array, long_axes
from ...analysis.meant import from_grid
from ...analysis.networks.bias_in_front import unsummed_with_bias
from ...analysis.networks.neurons_by_star import lone_neurons
from ...analysis.networks.recurrences import stretched_states
from ...analysis.networks.stretched_layers import stretched_layers
from ...analysis.networks.unsummed_scores import unsummed_scores
from ...analysis.products.cosines import unsummed_cosines
from ...analysis.products.named_dots import named_dots
from ...analysis.products.normal_equations import multiplied_by_star, solved_by_star
from ...analysis.products.quadratic_forms import as_products, quadratic_forms
from ...analysis.products.repeated_states import repeated_states
from ...analysis.products.rotations import starred_rotations
from ...analysis.steps import Kind, Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """该用矩阵乘法的地方用了 `*`。

发生了什么：w * X 是逐元素相乘，什么也没有求和：得到一张表，每个特征一行。
为什么糟糕：sigmoid 照单全收，广播又让它能与标签相遇，于是也能算出一个代价。

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    Y = np.array([[0, 1, 1]])
    w = np.array([[0.1], [-0.2]])
    A = 1 / (1 + np.exp(-(w * X + 0.3)))           # SS301
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))

应当写成：

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    Y = np.array([[0, 1, 1]])
    w = np.array([[0.1], [-0.2]])
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + 0.3)))
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))

课程：2.13，“向量化逻辑回归”。
"""

RULE = Rule("SS301", "star-for-dot", "error", "2.13", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} multiplies {left_shape} and {right_shape} without summing: a table {result}.",
    zh="{text} 把 {left_shape} 与 {right_shape} 相乘而没有求和：得到一张 {result} 的表。",
)
_MESSAGE_FORM = Text(
    en="{text} multiplies element by element and sums nothing: its shape is {result}, and a distance is one number.",
    zh="{text} 是逐元素相乘，什么也没有求和：它的形状是 {result}，而一个距离只是一个数。",
)
_WHY = Text(
    en="A score is one number an example: the products of weights and features, summed. That is a matrix product.",
    zh="得分是每个样本一个数：权重与特征的乘积之和。这正是矩阵乘法。",
)
_WHY_EQUATION = Text(
    en="The weights are the matrix product of the inverse and X.T @ y: one number a feature, each a sum over a row.",
    zh="权重是逆矩阵与 X.T @ y 的矩阵乘积：每个特征一个数，每个数是一行的求和。",
)
_WHY_SOLUTION = Text(
    en="The solution of A @ x = b is one number for each unknown: the inverse times b as a matrix product, each a sum over a row. "
    "Element by element the columns of the inverse are only scaled.",
    zh="A @ x = b 的解是每个未知数一个数：逆矩阵与 b 的矩阵乘积，每个数是一行的求和。逐元素相乘只是把逆矩阵的各列缩放一下。",
)
_MESSAGE_BIAS = Text(
    en="{text} multiplies element by element and sums nothing: its shape is {result}, where one score for an example was meant.",
    zh="{text} 是逐元素相乘，什么也没有求和：它的形状是 {result}，而本意是每个样本只有一个得分。",
)
_WHY_BIAS = Text(
    en="The weights were cut into the bias, one number, and a slope for each feature. A score is the bias and the sum of the "
    "products of slopes and features, which np.dot gives. Unsummed, each feature is decided by itself.",
    zh="权重被分成了偏置（一个数）和每个特征的斜率。得分是偏置加上斜率与特征的乘积之和，也就是 np.dot。没有求和，就成了对每个特征各自作判断。",
)
_WHY_STATE = Text(
    en="The next state has the shape of the state before: one number a unit, the products of its weights and the units, summed. "
    "That is a matrix product.",
    zh="下一个状态与前一个状态形状相同：每个单元一个数，是它的权重与各单元的乘积之和。这正是矩阵乘法。",
)
_WHY_REPEATED = Text(
    en="The next state has one number for each of the same things: the numbers before, weighed and summed. That is a matrix "
    "product. Element by element the state grows to a table in the first pass, and its numbers are only raised to powers after that.",
    zh="下一个状态仍是同样那些对象每个一个数：把前一个状态的各数加权再求和，这正是矩阵乘法。逐元素相乘时，状态在第一轮就变成了一张表，此后只是把其中的数一次次自乘。",
)
_WHY_LAYER = Text(
    en="A unit of a layer has one number: the products of its weights and the inputs, summed, and its bias. "
    "That is a matrix product.",
    zh="层中每个单元只有一个数：它的权重与各输入的乘积之和，再加上它的偏置。这正是矩阵乘法。",
)
_WHY_FORM = Text(
    en="The distance of a point is one number: the differences, the inverse and the differences again, as matrix products.",
    zh="一个点的距离是一个数：差、逆矩阵、再乘差，都是矩阵乘法。",
)
_MESSAGE_VECTOR_FORM = Text(
    en="{text} multiplies element by element and sums nothing: its shape is {result}, and a quadratic form is one number.",
    zh="{text} 是逐元素相乘，什么也没有求和：它的形状是 {result}，而一个二次型只是一个数。",
)
_WHY_VECTOR_FORM = Text(
    en="The same vector stands on both sides of a square table: the table times the vector, and the vector times that, as matrix "
    "products. Element by element each column of the table is only scaled.",
    zh="同一个向量站在方阵的两边：先是方阵乘向量，再用向量乘它，都是矩阵乘法。逐元素相乘只是把方阵的每一列缩放一下。",
)
_MESSAGE_COSINE = Text(
    en="{text} multiplies element by element and sums nothing: its shape is {result}, and the cosine of two vectors is one number.",
    zh="{text} 是逐元素相乘，什么也没有求和：它的形状是 {result}，而两个向量的余弦是一个数。",
)
_WHY_COSINE = Text(
    en="It is divided by the lengths of both vectors, as a cosine is; above them belongs the sum of the products, which np.dot gives.",
    zh="它除以了两个向量的长度，这正是余弦的写法；而分子应当是各项乘积之和，也就是 np.dot。",
)
_MESSAGE_ROTATION = Text(
    en="{text} multiplies a rotation {left_shape} with {right_shape} element by element: nothing is turned.",
    zh="{text} 把旋转矩阵 {left_shape} 与 {right_shape} 逐元素相乘：什么也没有旋转。",
)
_WHY_ROTATION = Text(
    en="Each coordinate of a turned point is a sum, cosine times one coordinate and sine times the other. That is a row of the "
    "rotation times the point: a matrix product.",
    zh="旋转后的每个坐标是一个和：余弦乘一个坐标，加上正弦乘另一个坐标。这就是旋转矩阵的一行乘以这个点，也就是矩阵乘法。",
)
_MESSAGE_NAMED = Text(
    en="{text} is called a dot product, but it multiplies {left_shape} and {right_shape} without summing: shape {result}.",
    zh="{text} 被称作点积，却只是把 {left_shape} 与 {right_shape} 逐元素相乘而没有求和：形状是 {result}。",
)
_WHY_NAMED = Text(
    en="A dot product multiplies and then sums along the axis that both have: np.dot does both.",
    zh="点积先相乘，再沿两者共有的轴求和：np.dot 两步都做。",
)
_MESSAGE_NEURON = Text(
    en="{text} multiplies {left_shape} and {right_shape} without summing: shape {result}, where a neuron has one score.",
    zh="{text} 把 {left_shape} 与 {right_shape} 相乘而没有求和：得到形状 {result} 的数组，而一个神经元只有一个得分。",
)
_WEIGHT_NAMES = {"w", "weights", "weight", "theta", "coef", "wt"}


def detect(view: View) -> Iterator[Trouble]:
    """Elementwise products that go into a sigmoid, a next state, or meet labels, unsummed; a normal equation, a distance, a cosine, a rotation with `*`."""
    for product in multiplied_by_star(view):
        yield _trouble(view, product, _WHY_EQUATION)
    for product in solved_by_star(view):
        yield _trouble(view, product, _WHY_SOLUTION)
    for state in stretched_states(view):
        yield _trouble(view, state, _WHY_STATE)
    for state in repeated_states(view):
        yield _trouble(view, state, _WHY_REPEATED)
    for form in quadratic_forms(view):
        words = (_WHY_FORM, _MESSAGE_FORM) if form.has_inverse else (_WHY_VECTOR_FORM, _MESSAGE_VECTOR_FORM)
        trouble = _trouble(view, form.outer, *words)
        yield replace(trouble, cures=lambda form=form: as_products(view, form))
    for product in unsummed_cosines(view):
        yield _trouble(view, product, _WHY_COSINE, _MESSAGE_COSINE)
    for turn in starred_rotations(view):
        yield _trouble(view, turn, _WHY_ROTATION, _MESSAGE_ROTATION)
    for product in named_dots(view):
        yield _trouble(view, product, _WHY_NAMED, _MESSAGE_NAMED)
    for score in unsummed_scores(view):
        yield _trouble(view, score, _WHY)
    found: set[int] = set()
    for product in lone_neurons(view):
        found.add(product.number)
        yield _trouble(view, product, _WHY, _MESSAGE_NEURON)
    for product in unsummed_with_bias(view):
        if product.number not in found:
            found.add(product.number)
            yield _trouble(view, product, _WHY_BIAS, _MESSAGE_BIAS)
    for product in stretched_layers(view):
        found.add(product.number)
        yield _trouble(view, product, _WHY_LAYER)
    ends = [(z, activation) for activation, z in view.roles.activations.items()]
    for z, activation in ends:
        step = _product_of(view, z)
        if step is not None and step.number not in found and _is_wrong(view, step, activation):
            found.add(step.number)
            yield _trouble(view, step, _WHY)


def _trouble(view: View, step: Step, why: Text, message: Text = _MESSAGE) -> Trouble:
    left, right = step.inputs[:2]
    return RULE.trouble(
        step,
        message.filled(
            text=view.text(step),
            left_shape=view.reading.shape(left),
            right_shape=view.reading.shape(right),
            result=view.reading.shape(step.number),
        ),
        why,
        lambda: as_dot(view, step),
        shown=(left, right),
    )


def _product_of(view: View, z: int | None) -> Step | None:
    """The elementwise product of two arrays that a score was made of."""
    step = view.reading.maker(z)
    for _ in range(8):
        if step is None or step.kind is not Kind.OPERATION or view.reading.is_replaced(step):
            return None
        arrays = [n for n in step.inputs if is_array(view, n)]
        if step.operation in ("multiply", "outer") and len(arrays) == 2:
            return step
        if not is_elementwise(step.operation) or not arrays or step.operation in ("exp", "log"):
            return None
        made = [view.reading.maker(n) for n in arrays]
        step = next((s for s in made if s is not None and s.operation in ("multiply", "outer")), made[0])
    return None


def _is_wrong(view: View, step: Step, activation: int) -> bool:
    reading = view.reading
    left, right = (reading.axes(n) for n in step.inputs[:2])
    long_left, long_right = (long_axes(view, n) for n in step.inputs[:2])
    if any(from_grid(view, n) for n in step.inputs):
        return False
    if step.operation == "outer":
        return max(long_left, long_right) == 2 or left[0].size == right[0].size
    if long_left == long_right == 1:
        a, b = (next(axis for axis in axes if axis.size > 1) for axes in (left, right))
        return len(left) == len(right) == 2 and a.size == b.size and long_axes(view, step.number) == 2
    if sorted((long_left, long_right)) != [1, 2]:
        return False
    vector = step.inputs[0] if long_left == 1 else step.inputs[1]
    return (
        _labels_are_stretched(view, activation)
        or reading.source(vector) in view.roles.parameters
        or (any(name.lower() in _WEIGHT_NAMES for name in reading.names.get(reading.source(vector) or -1, [])))
    )


def _labels_are_stretched(view: View, activation: int) -> bool:
    for comparison in view.roles.comparisons:
        if comparison.prediction == activation:
            if long_axes(view, comparison.labels) == 1 and long_axes(view, comparison.prediction) == 2:
                return True
    return False
