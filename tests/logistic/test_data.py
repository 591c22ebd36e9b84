"""The digits in the box, and HDF5 files: what they hold, and every way a file can be wrong."""

import sys
from pathlib import Path

import h5py
import numpy as np
import pytest

from shapesafe_lr.errors import ShapeError
from shapesafe_lr.language import speaking
from shapesafe_lr.logistic import data
from shapesafe_lr.logistic.data import load_digits, load_pictures


def test_the_digits_are_those_of_the_repository_as_scikit_learn_carries_them():
    from sklearn.datasets import load_digits as scikit_learns

    images, digits = load_digits()
    theirs = scikit_learns()
    np.testing.assert_array_equal(images[..., 0], theirs.images)
    np.testing.assert_array_equal(digits, theirs.target)


def test_the_digits_are_small_typed_and_new_each_time():
    images, digits = load_digits()
    assert images.shape == (1797, 8, 8, 1)
    assert images.dtype == np.uint8
    assert digits.dtype == np.int64
    assert (images.min(), images.max()) == (0, 16)
    images[:] = 0
    assert load_digits()[0].any()


def test_source_and_licence_lie_beside_the_digits():
    notice = (Path(data.__file__).parent / "digits" / "README.md").read_text(encoding="utf-8")
    assert "UCI Machine Learning Repository" in notice
    assert "CC BY 4.0" in notice


def pictures_file(folder: Path, **arrays: object) -> Path:
    path = folder / "pictures.h5"
    with h5py.File(path, "w") as file:
        for name, array in arrays.items():
            file[name] = array
    return path


IMAGES, ANSWERS = np.arange(3 * 4 * 4 * 3, dtype=np.uint8).reshape(3, 4, 4, 3), np.array([0, 1, 1])


def test_the_courses_names_are_found(tmp_path):
    path = pictures_file(tmp_path, train_set_x=IMAGES, train_set_y=ANSWERS, list_classes=np.array([b"non-cat", b"cat"]))
    for given in (path, str(path)):
        images, answers = load_pictures(given)
        np.testing.assert_array_equal(images, IMAGES)
        np.testing.assert_array_equal(answers, ANSWERS)


def test_other_names_can_be_given(tmp_path):
    path = pictures_file(tmp_path, pictures=IMAGES, is_cat=ANSWERS.astype(bool))
    images, answers = load_pictures(path, images_key="pictures", labels_key="is_cat")
    assert images.shape == (3, 4, 4, 3)
    assert answers.dtype == np.bool_


def test_a_missing_file_is_said_to_be_missing(tmp_path):
    path = tmp_path / "train_catvnoncat.h5"
    with pytest.raises(FileNotFoundError) as refused:
        load_pictures(path)
    assert str(refused.value) == (
        f"load_pictures: there is no file {path}.\n"
        f"  The path leads to {path.resolve()}.\n"
        "  Check the name and the folder; the course's files are train_catvnoncat.h5 and test_catvnoncat.h5."
    )


def test_a_web_page_under_the_files_name_is_recognised(tmp_path):
    path = tmp_path / "cats.h5"
    path.write_text("<!DOCTYPE html><html>")
    with pytest.raises(ValueError, match="load_pictures") as refused:
        load_pictures(path)
    assert str(refused.value) == (
        f"load_pictures: {path} is not an HDF5 file.\n"
        "  It has 21 bytes and starts with b'<!DOCTYP'; an HDF5 file starts with b'\\x89HDF\\r\\n\\x1a\\n'.\n"
        "  A download may have stopped early, or saved a web page under this name: fetch the file again."
    )


def test_an_empty_file_and_a_folder_are_refused(tmp_path):
    (tmp_path / "empty.h5").touch()
    with pytest.raises(ValueError, match="is not an HDF5 file"):
        load_pictures(tmp_path / "empty.h5")
    with pytest.raises(FileNotFoundError, match="there is no file"):
        load_pictures(tmp_path)


def test_a_file_cut_short_is_recognised(tmp_path):
    path = pictures_file(tmp_path, train_set_x=IMAGES, train_set_y=ANSWERS)
    path.write_bytes(path.read_bytes()[:600])
    with pytest.raises(ValueError, match="starts like an HDF5 file but cannot be read"):
        load_pictures(path)


@pytest.mark.parametrize(
    ("arrays", "keys", "wanted", "present"),
    [
        ({"train_set_x": IMAGES}, {}, "*_y", "train_set_x"),
        ({"x": IMAGES, "y": ANSWERS}, {}, "*_x", "x, y"),
        ({"a_x": IMAGES, "b_x": IMAGES, "a_y": ANSWERS}, {}, "*_x", "a_x, a_y, b_x"),
        ({"a_x": IMAGES, "a_y": ANSWERS}, {"images_key": "images"}, "images", "a_x, a_y"),
        ({"group/a_x": IMAGES, "a_y": ANSWERS}, {"images_key": "group"}, "group", "a_y"),
        ({}, {}, "*_x", "-"),
    ],
)
def test_a_missing_array_is_named_with_those_there_are(tmp_path, arrays, keys, wanted, present):
    path = pictures_file(tmp_path, **arrays)
    with pytest.raises(ValueError, match="load_pictures") as refused:
        load_pictures(path, **keys)
    assert str(refused.value) == (
        f"load_pictures: {path} holds no array {wanted}.\n"
        f"  It holds: {present}.\n"
        "  Name the two arrays: load_pictures(path, images_key=..., labels_key=...)."
    )


def test_pictures_of_a_wrong_shape_are_refused(tmp_path):
    path = pictures_file(tmp_path, set_x=IMAGES[..., 0], set_y=ANSWERS)
    with pytest.raises(ShapeError) as refused:
        load_pictures(path)
    assert str(refused.value) == (
        f"load_pictures: set_x in {path} is not a stack of pictures.\n"
        "  It has shape (3, 4, 4) and type uint8; a stack of pictures has shape (m, height, width, channels).\n"
        "  If the pictures are grey, store them with a last axis of length 1."
    )


@pytest.mark.parametrize("answers", [ANSWERS[:2], ANSWERS.reshape(1, 3), np.array([0.5, 1, 1]), np.int64(1)])
def test_labels_of_a_wrong_shape_are_refused(tmp_path, answers):
    path = pictures_file(tmp_path, set_x=IMAGES, set_y=answers)
    with pytest.raises(ShapeError, match=r"set_y and set_x .* disagree about m") as refused:
        load_pictures(path)
    assert "set_x has shape (3, 4, 4, 3), so there are 3 pictures" in str(refused.value)


def test_names_given_the_wrong_way_round_are_noticed(tmp_path):
    path = pictures_file(tmp_path, set_x=IMAGES, set_y=ANSWERS)
    with pytest.raises(ShapeError, match="give the other one as images_key"):
        load_pictures(path, images_key="set_y", labels_key="set_x")


def test_without_h5py_the_extra_is_named(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "h5py", None)
    with pytest.raises(ModuleNotFoundError) as refused:
        load_pictures(tmp_path / "cats.h5")
    assert str(refused.value) == (
        'load_pictures: reading HDF5 needs h5py, an extra: python -m pip install "shapesafe_lr[cats]"'
    )
    with speaking("zh"), pytest.raises(ModuleNotFoundError, match="读取 HDF5 需要额外的依赖 h5py"):
        load_pictures(tmp_path / "cats.h5")


@pytest.mark.parametrize("wrong", [3, None, b"cats.h5"])
def test_a_path_is_text_or_a_path(wrong):
    with pytest.raises(ShapeError, match="load_pictures: path"):
        load_pictures(wrong)
