"""Second act: one step of gradient descent, every array with its shape and its meaning."""

from typing import TYPE_CHECKING

from ...language import Text
from ...logistic.activation import sigmoid
from ...logistic.likelihood import cost_from_logits, loss_from_logits
from ...logistic.propagation import backward, initialize_with_zeros, logits, update
from ...shapes import broadcast
from .picture_sets import PictureSets
from .staging import heading, paragraph, shapes_table

if TYPE_CHECKING:
    from rich.console import Console


def show_one_step(screen: "Console", sets: PictureSets, learning_rate: float) -> None:
    """Forward, backward and update once, from w and b at zero."""
    X, Y = sets.X_train, sets.Y_train
    w, b = initialize_with_zeros(X.shape[0])
    Z = logits(w, b, X)
    A = sigmoid(Z)
    dw, db = backward(A, X, Y)
    new_w, new_b = update(w, b, dw, db, learning_rate)
    heading(screen, _HEADING.fill())
    shapes_table(
        screen,
        [
            ("w", w, _W),
            ("b", b, _B),
            ("Z = w.T @ X + b", Z, _Z),
            ("A = sigmoid(Z)", A, _A),
            ("loss(A, Y)", loss_from_logits(Z, Y), _LOSS),
            ("cost(A, Y)", cost_from_logits(Z, Y), _COST),
            ("dZ = A - Y", A - Y, _DZ),
            ("dw = X @ dZ.T / m", dw, _DW),
            ("db = sum(dZ) / m", db, _DB),
            ("w - learning_rate * dw", new_w, _NEW_W),
            ("b - learning_rate * db", new_b, _NEW_B),
        ],
    )
    row = (w.T @ X).shape
    added = broadcast((), row, names=("b", "w.T @ X"))
    paragraph(screen, _STRETCHED.fill(copies=added.copies(0), row=row))


_HEADING = Text(en="2. One step of gradient descent, every shape checked", zh="2. 梯度下降的一步，检查每一个形状")
_W = Text(en="the weights: one number a pixel, 0 at the start", zh="权重：每个像素一个数，从 0 开始")
_B = Text(en="the bias: one number", zh="偏置：一个数")
_Z = Text(en="one number a picture, any real", zh="每幅图像一个实数")
_A = Text(en="the probability of yes, for each picture", zh="每幅图像为“是”的概率")
_LOSS = Text(en="how wrong each probability is, in nats", zh="每个概率错了多少，单位：奈特")
_COST = Text(en="the mean of the losses; log 2 = 0.693147 at the start", zh="损失的平均值；开始时是 log 2 = 0.693147")
_DZ = Text(en="dJ/dZ but for 1/m, the shape of Z", zh="dJ/dZ（差一个 1/m），形状与 Z 相同")
_DW = Text(en="dJ/dw, the shape of w", zh="dJ/dw，形状与 w 相同")
_DB = Text(en="dJ/db, one number like b", zh="dJ/db，与 b 一样是一个数")
_NEW_W = Text(en="the new w", zh="新的 w")
_NEW_B = Text(en="the new b", zh="新的 b")
_STRETCHED = Text(
    en="Only b is broadcast: one number, copied {copies} times to meet w.T @ X of shape {row}.",
    zh="只有 b 被广播：一个数复制 {copies} 次，与形状为 {row} 的 w.T @ X 相加。",
)
