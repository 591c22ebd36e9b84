"""The checker on whole programs: silent on right ones, at the line that is wrong on wrong ones."""

import json
from pathlib import Path

import pytest

from benchmarks.checker.score_mutants import chosen, effective
from benchmarks.checker.score_rewritings import trials
from shapesafe_lr.coursework.checking import check_paths
from shapesafe_lr.coursework.findings import Finding, Report
from shapesafe_lr.coursework.fixing.documents import read_document

PROGRAMS = Path(__file__).parent / "programs"
CASES = json.loads((PROGRAMS / "bugs.json").read_text(encoding="utf-8"))


def loud(report: Report) -> dict[str, list[Finding]]:
    """The errors and warnings of a report by file name."""
    found: dict[str, list[Finding]] = {Path(file.path).name: [] for file in report.files}
    for finding in report.findings:
        if finding.is_loud:
            found[Path(finding.path).name].append(finding)
    return found


@pytest.mark.parametrize("folder", ["correct", "quiet", "numpy_pages"])
def test_no_right_program_is_accused(folder: str) -> None:
    report = check_paths([PROGRAMS / folder])
    assert [(file.path, file.status, file.note) for file in report.files if file.status != "ok"] == []
    assert {name: [f.code for f in found] for name, found in loud(report).items() if found} == {}


def test_no_right_program_with_other_peoples_libraries_is_accused() -> None:
    for library in ("matplotlib", "pandas", "sklearn"):
        pytest.importorskip(library)
    report = check_paths([PROGRAMS / "with_libraries"])
    assert {name: [f.code for f in found] for name, found in loud(report).items() if found} == {}


def test_each_known_mistake_is_found_at_its_line_and_its_mended_twin_is_not_accused() -> None:
    report = check_paths([PROGRAMS / "bugs"])
    found = loud(report)
    advised = {Path(finding.path).name for finding in report.findings}
    for case in CASES:
        name = f"{case['id']}.py"
        assert found[f"{case['id']}_fixed.py"] == [], name
        if case["severity"] == "latent":
            assert name in advised
            continue
        lines = [(finding.place.line, finding.place.end_line) for finding in found[name]]
        assert any(first <= case["line"] <= last for first, last in lines), f"{name}: {lines}"


@pytest.mark.parametrize(
    "rewriting", ["synonyms", "meaningless_names", "matmul_for_dot", "in_a_function", "in_a_class"]
)
def test_a_known_mistake_is_found_in_other_clothes(rewriting: str, tmp_path: Path) -> None:
    kept = [trial for trial in trials(rewriting) if not trial.latent][::4]
    for trial in kept:
        (tmp_path / f"{trial.case}_wrong.py").write_text(trial.wrong, encoding="utf-8")
        (tmp_path / f"{trial.case}_mended.py").write_text(trial.mended, encoding="utf-8")
    found = loud(check_paths([tmp_path]))
    missed = [trial.case for trial in kept if not found[f"{trial.case}_wrong.py"]]
    accused = [trial.case for trial in kept if found[f"{trial.case}_mended.py"]]
    assert accused == []
    assert len(missed) <= 0.1 * len(kept), missed


def test_most_mistakes_injected_into_right_programs_are_found(tmp_path: Path) -> None:
    picks = effective(chosen(each=3, seed=7))
    for k, (_, mutant, _) in enumerate(picks):
        (tmp_path / f"mutant{k:03}.py").write_text(mutant.source, encoding="utf-8")
    found = loud(check_paths([tmp_path]))
    assert sum(map(bool, found.values())) >= 0.8 * len(picks)


def test_of_two_programs_that_differ_in_one_line_the_wrong_one_is_found_at_that_line() -> None:
    found = loud(check_paths([PROGRAMS / "pairs"]))
    for twin in sorted((PROGRAMS / "pairs").glob("*_mended.py")):
        wrong = twin.with_name(twin.name.replace("_mended", ""))
        line = _line_apart(wrong, twin)
        assert found[twin.name] == [], twin.name
        assert any(finding.place.covers(line) for finding in found[wrong.name]), (wrong.name, line, found[wrong.name])


MENDED_TO_THE_LETTER = (
    "all_sent_forward_in_loop",
    "batches_in_a_list_across",
    "batches_yielded_across",
    "bias_updated_by_every_error",
    "biases_in_a_list_by_every_error",
    "class_means_without_axis",
    "classes_of_one_hot_across",
    "column_added_to_rank_one",
    "columns_stored_as_rows",
    "count_of_features_with_a_name",
    "data_of_all_times_one_error",
    "divided_by_another_name",
    "einsum_letters_exchanged",
    "errors_for_bias_not_summed",
    "errors_handed_on_as_gradient",
    "errors_with_all_labels",
    "gradient_across_square_layer",
    "inner_product_refused",
    "labels_of_all_beside_zipped",
    "labels_of_all_in_loop",
    "length_for_squares",
    "line_fitted_to_all_targets",
    "mean_of_all_for_each_feature",
    "one_hot_by_loop_without_example",
    "one_hot_of_whole_rows",
    "parameters_handed_over_crossed",
    "penalty_by_dot",
    "powers_as_rows",
    "predictions_below_each_other",
    "result_into_rank_one",
    "ridge_of_as_many_as_examples",
    "samples_flat_in_a_list",
    "scores_of_all_in_one_place",
    "scores_of_the_features",
    "slope_by_inner_product",
    "slopes_element_by_element",
    "squares_by_dot_in_adam",
    "squares_kept_in_a_column",
    "turned_twice_on_the_way",
    "update_turned_over",
    "velocity_born_as_row",
    "velocity_of_every_error",
    "votes_counted_over_the_examples",
    "weights_dealt_out_across",
)


@pytest.mark.parametrize("name", MENDED_TO_THE_LETTER)
def test_the_edit_that_is_offered_is_the_one_a_teacher_would_make(name: str) -> None:
    wrong, twin = (PROGRAMS / "pairs" / f"{stem}.py" for stem in (name, f"{name}_mended"))
    (finding,) = loud(check_paths([wrong]))[wrong.name]
    assert finding.suggestion is not None
    after = read_document(str(wrong), wrong.read_bytes()).after(set(finding.suggestion.edits))
    assert after.decode() == twin.read_text(encoding="utf-8")


def _line_apart(wrong: Path, right: Path) -> int:
    lines = [path.read_text(encoding="utf-8").splitlines() for path in (wrong, right)]
    return next(number for number, (a, b) in enumerate(zip(*lines, strict=False), 1) if a != b)
