"""The parts of one axis joined side by side and flattened: every number is there, in another order.

What happens: np.hstack puts the (k, 1) predictions of each batch side by side; flattening then takes the first of every batch.
Why it bites: there are as many predictions as labels, but hardly one of them stands at its own label.

    import numpy as np
    X, y = np.array([[0.5], [1.5], [-2.0], [0.3]]), np.array([1, 0, 0, 1])
    outputs = []
    for start in range(0, 4, 2):
        outputs.append(X[start : start + 2] * 0.7)
    scores = np.hstack(outputs).ravel()            # SS452
    print(np.mean((scores > 0) == y))

Write instead:

    import numpy as np
    X, y = np.array([[0.5], [1.5], [-2.0], [0.3]]), np.array([1, 0, 0, 1])
    outputs = []
    for start in range(0, 4, 2):
        outputs.append(X[start : start + 2] * 0.7)
    scores = np.vstack(outputs).ravel()
    print(np.mean((scores > 0) == y))

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.join_cures import another_way
from ...analysis.cures.parts_cures import joined_end_to_end
from ...analysis.data.joined_unlike import joined_unlike
from ...analysis.data.parts import parts_across
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """同一个轴的各部分被并排拼接再展平：数一个不少，次序却乱了。

发生了什么：np.hstack 把每批 (k, 1) 的预测并排放置，展平时就先取每一批的第一个，再取每一批的第二个。
为什么糟糕：预测的个数与标签一样多，可几乎没有一个对着自己的标签。

    import numpy as np
    X, y = np.array([[0.5], [1.5], [-2.0], [0.3]]), np.array([1, 0, 0, 1])
    outputs = []
    for start in range(0, 4, 2):
        outputs.append(X[start : start + 2] * 0.7)
    scores = np.hstack(outputs).ravel()            # SS452
    print(np.mean((scores > 0) == y))

应当写成：

    import numpy as np
    X, y = np.array([[0.5], [1.5], [-2.0], [0.3]]), np.array([1, 0, 0, 1])
    outputs = []
    for start in range(0, 4, 2):
        outputs.append(X[start : start + 2] * 0.7)
    scores = np.vstack(outputs).ravel()
    print(np.mean((scores > 0) == y))

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS452", "parts-joined-across", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} lays parts {part} of one axis of length {whole} side by side, and {flat} reads them across: their order is lost.",
    zh="{text} 把一个长度为 {whole} 的轴的各部分 {part} 并排放置，而 {flat} 横着读它们：次序乱了。",
)
_WHY = Text(
    en="The parts were cut one after the other, so they must be put one after the other. Flattening goes along the last axis "
    "first: here it takes the first of every part, then the second of every part.",
    zh="各部分是一段接一段切下来的，也应当一段接一段地放回去。展平时先沿最后一个轴走：这里会先取每一部分的第一个，再取每一部分的第二个。",
)

_MESSAGE_UNLIKE = Text(
    en="{text} has {examples} examples, those of one part, while {labels} has labels for {total}.",
    zh="{text} 只有 {examples} 个样本，也就是一个部分的样本数，而 {labels} 有 {total} 个标签。",
)
_WHY_UNLIKE = Text(
    en="The parts are joined along their features, so each example now has those of another one too. The labels are joined "
    "along the examples, and so must the data be.",
    zh="各部分是沿特征拼接的，于是每个样本又多了另一个样本的特征。标签是沿样本拼接的，数据也应当如此。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.hstack(outputs).ravel()` of batches of predictions; features joined below each other, labels side by side."""
    for found in parts_across(view):
        yield RULE.trouble(
            found.guilty,
            _MESSAGE.filled(
                text=view.text(found.guilty), part=found.part, whole=found.whole.size, flat=view.text(found.step)
            ),
            _WHY,
            lambda found=found: joined_end_to_end(view, found),
            shown=(found.join.number,),
        )
    for unlike in joined_unlike(view):
        yield RULE.trouble(
            unlike.step,
            _MESSAGE_UNLIKE.filled(
                text=view.text(unlike.step),
                examples=unlike.examples,
                labels=view.text(unlike.labels),
                total=unlike.total,
            ),
            _WHY_UNLIKE,
            lambda unlike=unlike: another_way(view, unlike.step),
            shown=(unlike.step.number, unlike.labels.number),
        )
