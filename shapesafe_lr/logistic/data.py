"""Real pictures: the handwritten digits in the box, and the HDF5 files of the course."""

from importlib import resources
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from ..array_types import Answers, Images
from ..contracts import checked
from ..errors import ShapeError
from ..language import Text

NO_FILE = Text(
    en="load_pictures: there is no file {path}.\n"
    "  The path leads to {resolved}.\n"
    "  Check the name and the folder; the course's files are train_catvnoncat.h5 and test_catvnoncat.h5.",
    zh="load_pictures：没有文件 {path}。\n"
    "  这个路径指向 {resolved}。\n"
    "  请检查文件名和文件夹；课程的文件是 train_catvnoncat.h5 和 test_catvnoncat.h5。",
)

NOT_HDF5 = Text(
    en="load_pictures: {path} is not an HDF5 file.\n"
    "  It has {size} bytes and starts with {start}; an HDF5 file starts with {magic}.\n"
    "  A download may have stopped early, or saved a web page under this name: fetch the file again.",
    zh="load_pictures：{path} 不是 HDF5 文件。\n"
    "  它有 {size} 个字节，开头是 {start}；而 HDF5 文件的开头是 {magic}。\n"
    "  可能下载中断了，或者用这个名字存下了一个网页：请重新下载。",
)

BROKEN_HDF5 = Text(
    en="load_pictures: {path} starts like an HDF5 file but cannot be read.\n"
    "  It has {size} bytes; the HDF5 library says: {reason}.\n"
    "  A download may have stopped early: fetch the file again.",
    zh="load_pictures：{path} 的开头像 HDF5 文件，但无法读取。\n"
    "  它有 {size} 个字节；HDF5 库的说法是：{reason}。\n"
    "  可能下载中断了：请重新下载。",
)

NO_KEY = Text(
    en="load_pictures: {path} holds no array {wanted}.\n"
    "  It holds: {present}.\n"
    "  Name the two arrays: load_pictures(path, images_key=..., labels_key=...).",
    zh="load_pictures：{path} 里没有数组 {wanted}。\n"
    "  它包含：{present}。\n"
    "  请写明两个数组的名字：load_pictures(path, images_key=..., labels_key=...)。",
)

WRONG_IMAGES = Text(
    en="load_pictures: {key} in {path} is not a stack of pictures.\n"
    "  It has shape {shape} and type {dtype}; a stack of pictures has shape (m, height, width, channels).\n"
    "  {advice}",
    zh="load_pictures：{path} 里的 {key} 不是一叠图像。\n"
    "  它的形状是 {shape}，类型是 {dtype}；一叠图像的形状应为 (m, height, width, channels)。\n"
    "  {advice}",
)
SWAPPED_KEYS = Text(
    en="If this array holds the labels, give the other one as images_key.",
    zh="如果这个数组存的是标签，请把另一个数组作为 images_key 传入。",
)
NO_CHANNELS = Text(
    en="If the pictures are grey, store them with a last axis of length 1.",
    zh="如果是灰度图像，请在保存时加上长度为 1 的最后一个轴。",
)

WRONG_LABELS = Text(
    en="load_pictures: {key} and {images_key} in {path} disagree about m.\n"
    "  {key} has shape {shape} and type {dtype}; {images_key} has shape {images_shape}, so there are {m} pictures.\n"
    "  There must be one whole number a picture, shape ({m},).",
    zh="load_pictures：{path} 里的 {key} 与 {images_key} 的 m 不一致。\n"
    "  {key} 的形状是 {shape}，类型是 {dtype}；{images_key} 的形状是 {images_shape}，即有 {m} 幅图像。\n"
    "  每幅图像应对应一个整数标签，形状为 ({m},)。",
)

NO_H5PY = Text(
    en='load_pictures: reading HDF5 needs h5py, an extra: python -m pip install "shapesafe_lr[cats]"',
    zh='load_pictures：读取 HDF5 需要额外的依赖 h5py：python -m pip install "shapesafe_lr[cats]"',
)

HDF5_START = b"\x89HDF\r\n\x1a\n"


@checked
def load_digits() -> tuple[Images, Answers]:
    """The 1797 handwritten digits in the box: pictures (1797, 8, 8, 1), values 0 to 16, and which digit each one is.

    Source: E. Alpaydin and C. Kaynak, "Optical Recognition of Handwritten Digits", UCI Machine Learning
    Repository, 1998, CC BY 4.0 (see digits/README.md). Each call gives new arrays.

    >>> images, digits = load_digits()
    >>> images.shape, images.dtype, digits[:10].tolist()
    ((1797, 8, 8, 1), dtype('uint8'), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    """
    box = resources.files(__package__) / "digits" / "digits.npz"
    with box.open("rb") as file, np.load(file) as arrays:
        return arrays["images"][..., np.newaxis], arrays["labels"].astype(np.int64)


@checked
def load_pictures(
    path: str | Path, images_key: str | None = None, labels_key: str | None = None
) -> tuple[Images, Answers]:
    """Pictures and their labels from an HDF5 file such as the course's train_catvnoncat.h5.

        images (m, height, width, channels), labels (m,)

    Unless they are named, the pictures are the one array whose name ends in `_x`, the labels the one ending in `_y`
    (`train_set_x`, `train_set_y`). Reading needs the extra `cats` (h5py).

    Raises FileNotFoundError; ValueError if the file is not HDF5, is damaged, or lacks an array; ShapeError
    if an array has not the shape of pictures or labels; ModuleNotFoundError if h5py is missing.
    Lesson: course 1, week 2, "Binary classification" (2.1).
    """
    path = Path(path)
    h5py = _import_h5py()
    _require_hdf5(path)
    try:
        with h5py.File(path, "r") as file:
            images_key = _the_key(path, file, images_key, "_x")
            labels_key = _the_key(path, file, labels_key, "_y")
            _require_pictures(path, images_key, file[images_key])
            _require_answers(path, labels_key, file[labels_key], images_key, file[images_key])
            return file[images_key][()], file[labels_key][()]
    except OSError as error:
        reason = str(error).splitlines()[0]
        raise ValueError(BROKEN_HDF5.fill(path=path, size=path.stat().st_size, reason=reason)) from error


def _import_h5py() -> ModuleType:
    try:
        import h5py  # type: ignore[import-untyped]  # it ships no types
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(NO_H5PY.fill(), name="h5py") from error
    return h5py


def _require_hdf5(path: Path) -> None:
    """The file exists and starts as an HDF5 file does."""
    if not path.is_file():
        raise FileNotFoundError(NO_FILE.fill(path=path, resolved=path.resolve()))
    with path.open("rb") as file:
        start = file.read(len(HDF5_START))
    if start != HDF5_START:
        raise ValueError(NOT_HDF5.fill(path=path, size=path.stat().st_size, start=start, magic=HDF5_START))


def _the_key(path: Path, file: Any, key: str | None, ending: str) -> str:
    """The name that was given, or the one array whose name has this ending."""
    arrays = [name for name in file if hasattr(file[name], "shape")]
    fitting = [name for name in arrays if name.endswith(ending)] if key is None else [key] if key in arrays else []
    if len(fitting) == 1:
        return fitting[0]
    wanted = f"*{ending}" if key is None else key
    raise ValueError(NO_KEY.fill(path=path, wanted=wanted, present=", ".join(arrays) or "-"))


def _require_pictures(path: Path, key: str, stored: Any) -> None:
    """`stored`, not yet read, has four axes and holds numbers."""
    if len(stored.shape) != 4 or stored.dtype.kind not in "uif":
        advice = NO_CHANNELS if len(stored.shape) == 3 else SWAPPED_KEYS
        facts = {"path": path, "key": key, "shape": stored.shape, "dtype": stored.dtype}
        raise ShapeError(WRONG_IMAGES.fill(**facts, advice=advice.fill()))


def _require_answers(path: Path, key: str, stored: Any, images_key: str, images: Any) -> None:
    """`stored`, not yet read, holds one whole number for each picture."""
    m = images.shape[0]
    if stored.shape != (m,) or stored.dtype.kind not in "uib":
        facts = {"path": path, "key": key, "shape": stored.shape, "dtype": stored.dtype}
        raise ShapeError(WRONG_LABELS.fill(**facts, images_key=images_key, images_shape=images.shape, m=m))
