"""A report made by hand: every kind of thing a report can hold, among them text that would rather be markup."""

from shapesafe_lr.coursework.findings import (
    Edit,
    FileResult,
    Finding,
    Listing,
    Part,
    Place,
    Related,
    Report,
    Suggestion,
)
from shapesafe_lr.language import Text

SCRIPT = """\
import numpy as np

m = 3
A = np.array([[0.9], [0.2], [0.7]])
Y = np.array([1, 0, 1])  # 标签 <b>not bold</b>
dZ = A - Y
cost = np.mean(dZ ** 2)
"""
CELLS = (
    "import numpy as np\nw = np.zeros((4, 1))",
    'title = "<script>alert(1)</script>\x1b[31m"; Z = np.dot(w,\n\tX) + b',
)

column_meets_vector = Finding(
    code="SS201",
    name="column-meets-vector",
    level="error",
    path="week 2/homework.py",
    place=Place(6, 6, 6, 11),
    message=Text("A and Y broadcast to (3, 3).", "A 与 Y 广播成了 (3, 3)。"),
    explanation=Text(
        "A has shape (3, 1), a column; Y has shape (3,), rank 1.\nGive both the same two-dimensional shape.",
        "A 的形状是 (3, 1)，是列向量；Y 的形状是 (3,)，秩为 1。\n请让两者有相同的二维形状。",
    ),
    lesson="2.16",
    parts=(
        Part(Place(6, 6, 6, 7), (3, 1), ("m", "1")),
        Part(Place(6, 10, 6, 11), (3,), ("m",)),
        Part(Place(6, 6, 6, 11), (3, 3)),
    ),
    related=(
        Related(
            Place(7, 8, 7, 24),
            Text("The mean of the table hides it.", "对这张表求平均，掩盖了错误。"),
            (Part(Place(7, 16, 7, 18), (3, 3)),),
        ),
    ),
    suggestion=Suggestion(
        Text("write Y as a column.", "把 Y 写成列向量。"),
        (Edit(Place(5, 14, 5, 23), "[[1], [0], [1]]"),),
    ),
)
in_a_notebook = Finding(
    code="SS401",
    name="product-does-not-fit",
    level="warning",
    path="hw,2%.ipynb",
    place=Place(1, 47, 2, 4, 1),
    message=Text("w and X do not fit: <i>4 rows</i>\x07.", "w 与 X 对不上：<i>4 行</i>\x07。"),
    explanation=Text("numpy says: 1 is not 4 & stops.", "numpy 的原话：1 is not 4 & stops."),
    lesson="2.11",
    parts=(Part(Place(1, 54, 1, 55, 1), (4, 1), ("n_x", "1")), Part(Place(2, 2, 2, 3, 1), (4, 209), ("n_x", "m"))),
    related=(Related(Place(2, 1, 2, 2, 0), Text("w is made here.", "w 在这里生成。")),),
    suggestion=Suggestion(Text("write w.T.", "写成 w.T。"), (Edit(Place(1, 55, 1, 55, 1), ".T"),)),
)
advice = Finding(
    code="SS301",
    name="rank-1-weights",
    level="advice",
    path="week 2/homework.py",
    place=Place(3, 1, 3, 6),
    message=Text("It works today.", "目前可以运行。"),
    explanation=Text("It is fragile.", "但很脆弱。"),
    lesson="2.16",
    related=(Related(Place(1, 1, 1, 7), Text("It came from here.", "它来自这里。"), path="week 2/tools.py"),),
)
report = Report(
    files=(
        FileResult("week 2/homework.py", "ok", 0.31),
        FileResult("hw,2%.ipynb", "raised", 1.25, Text("cell 2 raised ValueError", "单元格 2 抛出 ValueError")),
        FileResult("slow.py", "timeout", 60.0, Text("stopped after 60 s", "60 秒后停止")),
        FileResult("clean.py", "ok", 0.2),
    ),
    findings=(column_meets_vector, advice, in_a_notebook),
    listings=(
        Listing("week 2/homework.py", (SCRIPT,)),
        Listing("week 2/tools.py", ("import numpy\n",)),
        Listing("hw,2%.ipynb", CELLS, ((9, 10), (21, 22))),
    ),
)
