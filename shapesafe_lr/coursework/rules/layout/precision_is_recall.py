"""Precision and recall divided by the same sums of a confusion matrix.

What happens: the sums of the rows are what recall is divided by, the sums of the columns what precision is divided by.
Why it bites: the matrix is square and both sums are as long as the diagonal: the second rate is the first under another name.

    import numpy as np
    cm = np.array([[30, 5, 5], [2, 50, 8], [10, 0, 10]])
    precision = np.diag(cm) / cm.sum(axis=0)
    recall = np.diag(cm) / cm.sum(axis=0)          # SS444
    print(precision, recall)

Write instead:

    import numpy as np
    cm = np.array([[30, 5, 5], [2, 50, 8], [10, 0, 10]])
    precision = np.diag(cm) / cm.sum(axis=0)
    recall = np.diag(cm) / cm.sum(axis=1)
    print(precision, recall)

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.predictions.same_rates import same_rates, summed_axis
from ...analysis.statistics.reducing import along
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """精确率和召回率除以了混淆矩阵的同一组和。

发生了什么：召回率要除以各行之和，精确率要除以各列之和。
为什么糟糕：矩阵是方的，两组和都与对角线一样长：第二个比率只是第一个换了名字。

    import numpy as np
    cm = np.array([[30, 5, 5], [2, 50, 8], [10, 0, 10]])
    precision = np.diag(cm) / cm.sum(axis=0)
    recall = np.diag(cm) / cm.sum(axis=0)          # SS444
    print(precision, recall)

应当写成：

    import numpy as np
    cm = np.array([[30, 5, 5], [2, 50, 8], [10, 0, 10]])
    precision = np.diag(cm) / cm.sum(axis=0)
    recall = np.diag(cm) / cm.sum(axis=1)
    print(precision, recall)

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS444", "precision-is-recall", "warning", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{name} takes {text}, as {other} does: the two are the same numbers.",
    zh="{name} 用的是 {text}，与 {other} 用的一样：两者是同样的数。",
)
_WHY = Text(
    en="With the true classes as rows, a row of {table} adds up to the examples of a class (recall, false negatives), a column "
    "to the examples that were taken for it (precision, false positives).",
    zh="真实类别为行时，{table} 的一行加起来是某一类的样本数（召回率、假阴性），一列加起来是被判为这一类的样本数（精确率、假阳性）。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.diag(cm) / cm.sum(axis=0)` under the names of both rates."""
    for found in same_rates(view):
        yield RULE.trouble(
            found.sums,
            _MESSAGE.filled(name=found.name, text=view.text(found.sums), other=found.other_name),
            _WHY.filled(table=view.called(found.sums.inputs[0])),
            lambda found=found: along(view, found.sums, 1 - summed_axis(found.sums)),
            shown=(found.sums.inputs[0], found.other.number),
        )
