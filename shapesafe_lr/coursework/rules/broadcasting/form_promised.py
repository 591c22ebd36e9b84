"""A result of rank 1 where the docstring of its function promises a column or a row.

What happens: reshape(n) makes a rank-1 array (n,), and the docstring says that the vector has shape (n, 1).
Why it bites: nothing is raised here; who believes the docstring gets a table, or an exception, in the next product.

    import numpy as np

    def image2vector(image):
        '''Flattens a picture.

        Returns:
        v -- a vector of shape (length*height*depth, 1)
        '''
        v = image.reshape(image.size)              # SS251
        return v

    print(image2vector(np.ones((2, 2, 3))))

Write instead:

    import numpy as np

    def image2vector(image):
        '''Flattens a picture.

        Returns:
        v -- a vector of shape (length*height*depth, 1)
        '''
        v = image.reshape(-1, 1)
        return v

    print(image2vector(np.ones((2, 2, 3))))

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.vector_cures import FORM, form_cures
from ...analysis.view import View
from ...analysis.words.promised_results import unkept
from ..rule import Rule, Trouble

PAGE_ZH = """结果的秩为 1，而函数的文档字符串说它是列向量或行向量。

发生了什么：reshape(n) 得到秩为 1 的数组 (n,)，而文档字符串说这个向量的形状是 (n, 1)。
为什么糟糕：这里不会报错；可是相信文档字符串的人，会在下一个乘法里得到一张表，或一个异常。

    import numpy as np

    def image2vector(image):
        '''Flattens a picture.

        Returns:
        v -- a vector of shape (length*height*depth, 1)
        '''
        v = image.reshape(image.size)              # SS251
        return v

    print(image2vector(np.ones((2, 2, 3))))

应当写成：

    import numpy as np

    def image2vector(image):
        '''Flattens a picture.

        Returns:
        v -- a vector of shape (length*height*depth, 1)
        '''
        v = image.reshape(-1, 1)
        return v

    print(image2vector(np.ones((2, 2, 3))))

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS251", "form-promised", "warning", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{function} returns {name} of rank 1, shape {shape}; its docstring says shape {words}.",
    zh="{function} 返回的 {name} 秩为 1，形状是 {shape}；而它的文档字符串说形状是 {words}。",
)
_WHY = Text(
    en="A rank-1 array is no column and no row: its .T changes nothing. Make it {form}, as was promised.",
    zh="秩为 1 的数组既不是列也不是行：它的 .T 什么也不改变。请照说明让它成为{form}。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`return v` of shape (n,), with `v -- a vector of shape (n, 1)` in the docstring."""
    for found in unkept(view):
        number, form = found.result.number, found.form
        yield RULE.trouble(
            found.result,
            _MESSAGE.filled(
                function=found.function, name=found.result.name, shape=view.reading.shape(number), words=found.words
            ),
            _WHY.filled(form=FORM[form]),
            lambda number=number, form=form: form_cures(view, number, form),
            shown=(number,),
        )
