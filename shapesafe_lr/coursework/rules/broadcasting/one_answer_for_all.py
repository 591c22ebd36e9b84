"""One yes or no for the predictions of all examples.

What happens: (A > 0.5).any() asks whether any prediction is above the threshold: one answer, whoever the example is.
Why it bites: it silences the exception that `if` raises on an array, and the one answer is compared with every label.

    import numpy as np
    A = np.array([[0.9, 0.2, 0.7, 0.1]])
    Y = np.array([[1, 0, 1, 0]])
    Y_hat = 1 if (A > 0.5).any() else 0            # SS250
    accuracy = np.mean(Y_hat == Y)

Write instead:

    import numpy as np
    A = np.array([[0.9, 0.2, 0.7, 0.1]])
    Y = np.array([[1, 0, 1, 0]])
    Y_hat = (A > 0.5).astype(int)
    accuracy = np.mean(Y_hat == Y)

Lesson: 2.12, "More vectorization examples".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.predictions.one_answer import answers_of_each, one_answers
from ...analysis.predictions.one_answer_in_loop import answered_for_one, answers_in_loops
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """所有样本的预测只得到一个“是”或“否”。

发生了什么：(A > 0.5).any() 问的是有没有任何一个预测超过阈值：不管哪个样本，答案只有一个。
为什么糟糕：它消除了 `if` 用在数组上的那个异常，于是这一个答案去和每个标签比较。

    import numpy as np
    A = np.array([[0.9, 0.2, 0.7, 0.1]])
    Y = np.array([[1, 0, 1, 0]])
    Y_hat = 1 if (A > 0.5).any() else 0            # SS250
    accuracy = np.mean(Y_hat == Y)

应当写成：

    import numpy as np
    A = np.array([[0.9, 0.2, 0.7, 0.1]])
    Y = np.array([[1, 0, 1, 0]])
    Y_hat = (A > 0.5).astype(int)
    accuracy = np.mean(Y_hat == Y)

课程：2.12，“更多向量化的例子”。
"""

RULE = Rule("SS250", "one-answer-for-all", "error", "2.12", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} is one yes or no for all {m} predictions of {predictions} {shape}, but {labels} {labels_shape} has a label for each.",
    zh="{text} 对 {predictions} {shape} 的全部 {m} 个预测只给出一个“是”或“否”，而 {labels} {labels_shape} 中每个样本各有一个标签。",
)
_WHY = Text(
    en="In {met} the one answer is compared with every label, as if all examples were of one class. Leave out .{asked}(): "
    "the comparison with the threshold answers for each example.",
    zh="在 {met} 中，这一个答案与每个标签比较，好像所有样本都是同一类。去掉 .{asked}()：与阈值的比较本身就为每个样本各给出一个答案。",
)

_MESSAGE_LOOP = Text(
    en="{text} is one yes or no for all {m} predictions of {predictions} {shape}, asked again for each {index}.",
    zh="{text} 对 {predictions} {shape} 的全部 {m} 个预测只给出一个“是”或“否”，而且每走一步 {index} 又问一遍。",
)
_WHY_LOOP = Text(
    en="Nothing in the question says which example {index} has come to, so all {m} get the same answer. Ask about the one "
    "prediction of this pass; then .{asked}() is not needed.",
    zh="这个问题里没有说 {index} 走到了哪个样本，所以 {m} 个样本得到同样的答案。只问这一遍的那一个预测，就用不着 .{asked}()。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`1 if (A > 0.5).any() else 0` of several predictions, compared with the labels of all examples."""
    reading = view.reading
    for found in one_answers(view):
        asked = found.asked
        (m,) = (axis.size for axis in reading.axes(asked.inputs[0]) if axis.size > 1)
        yield RULE.trouble(
            asked,
            _MESSAGE.filled(
                text=view.text(asked),
                m=m,
                predictions=view.called(asked.inputs[0]),
                shape=reading.shape(asked.inputs[0]),
                labels=view.called(found.labels),
                labels_shape=reading.shape(found.labels),
            ),
            _WHY.filled(met=view.text(found.met), asked=asked.operation),
            lambda found=found: answers_of_each(view, found),
            shown=(asked.inputs[0], found.labels),
        )
    for asked_again in answers_in_loops(view):
        asked, index = asked_again.asked, asked_again.loop.name
        shape = reading.shape(asked_again.predictions) or ()
        yield RULE.trouble(
            asked,
            _MESSAGE_LOOP.filled(
                text=view.text(asked),
                m=max(shape),
                predictions=view.called(asked_again.predictions),
                shape=shape,
                index=index,
            ),
            _WHY_LOOP.filled(index=index, m=max(shape), asked=asked.operation),
            lambda asked_again=asked_again: answered_for_one(view, asked_again),
            shown=(asked_again.predictions,),
        )
