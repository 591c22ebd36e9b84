"""First act: pictures become X, their labels become Y."""

from typing import TYPE_CHECKING

from ...language import Text
from ...shapes import reshape
from ..terminal import say
from .picture_sets import PictureSets
from .pictures import side_by_side
from .staging import heading, paragraph, shapes_table

if TYPE_CHECKING:
    from rich.console import Console


def show_pictures(screen: "Console", sets: PictureSets) -> None:
    """Some pictures, and each step from the stack of images to X and Y."""
    images, X, Y = sets.images, sets.X, sets.Y
    m, height, width, channels = images.shape
    n_x = height * width * channels
    heading(screen, _HEADING.fill())
    screen.print()
    screen.print(side_by_side(images[:10], sets.brightest, screen))
    facts = {"m": m, "height": height, "width": width, "source": sets.source, "positive": int(Y.sum())}
    paragraph(screen, _PICTURES.fill(**facts))
    paragraph(screen, _QUESTION.fill(question=sets.question.fill(), **facts))
    rows = images.reshape(m, n_x)
    shapes_table(
        screen,
        [
            ("images", images, _IMAGES),
            (f"images.reshape({m}, {n_x})", rows, _ROWS),
            ("X", X, _X),
            ("Y", Y, _Y),
            ("X_train", sets.X_train, _TRAIN),
            ("Y_train", sets.Y_train, _TRAIN),
            ("X_test", sets.X_test, _TEST),
            ("Y_test", sets.Y_test, _TEST),
        ],
    )
    paragraph(screen, _RIGHT_WAY.fill(why=reshape(images.shape, (m, n_x), name="images").explain()))
    say(screen, _WRONG_WAY.fill(n_x=n_x, m=m, why=reshape(images.shape, (n_x, m), name="images").explain()))


_HEADING = Text(en="1. Pictures become X, labels become Y", zh="1. 图像变成 X，标签变成 Y")
_PICTURES = Text(
    en="{m} pictures of {height} x {width} pixels: {source}.",
    zh="{m} 幅 {height} x {width} 像素的图像：{source}。",
)
_QUESTION = Text(en="{question} For {positive} of {m}, yes.", zh="{question}{m} 幅中有 {positive} 幅是。")
_IMAGES = Text(en="the stack of pictures, as the file holds it", zh="一叠图像，与文件中一样")
_ROWS = Text(en="each picture laid out as one row", zh="每幅图像展成一行")
_X = Text(en="turned by .T, scaled to 0..1: one picture a column", zh="用 .T 转置并缩放到 0..1：每列一幅图像")
_Y = Text(en="one label a picture: 1 for yes, 0 for no", zh="每幅图像一个标签：是为 1，否为 0")
_TRAIN = Text(en="to learn from", zh="训练集，用来学习")
_TEST = Text(en="kept back, to see what was learned", zh="测试集，留出来检验学到了什么")
_RIGHT_WAY = Text(en="Why reshape and then .T: {why}", zh="为什么先 reshape 再 .T：{why}")
_WRONG_WAY = Text(
    en="Why not images.reshape({n_x}, {m}): {why}",
    zh="为什么不写 images.reshape({n_x}, {m})：{why}",
)
