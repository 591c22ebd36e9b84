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


@pytest.mark.parametrize("folder", ["correct", "look_alikes", "quiet", "numpy_pages"])
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
    "activations_in_a_list_keep_their_axes",
    "agreement_over_the_rows",
    "all_answers_stored_for_one",
    "all_labels_against_one_answer",
    "all_parameters_one_gradient",
    "all_predicted_beside_each_zipped_label",
    "all_probabilities_asked_for_one",
    "all_scores_asked_at_once",
    "all_sent_forward_in_loop",
    "all_set_for_each_example",
    "answers_by_int",
    "answers_of_batches_side_by_side",
    "answers_of_one_number_in_a_list",
    "answers_stored_down_a_row",
    "answers_turned_before_the_count",
    "any_prediction_decides_for_all",
    "as_many_batches_as_features_allow",
    "as_many_predictions_as_features",
    "attention_by_a_softmax_of_columns",
    "attention_of_columns",
    "average_of_the_wrong_side",
    "axes_of_a_picture_for_a_table",
    "batch_drawn_from_the_features",
    "batch_norm_of_rows_over_the_units",
    "batch_norm_told_by_a_name",
    "batch_norm_told_by_its_spread",
    "batch_of_a_row_cut_below",
    "batches_cut_across_the_columns",
    "batches_in_a_list_across",
    "batches_of_equal_size_only",
    "batches_of_unequal_size_in_one_array",
    "batches_shuffled_by_features",
    "batches_until_the_features_end",
    "batches_yielded_across",
    "bias_as_long_as_the_inputs",
    "bias_asserted_to_be_a_number",
    "bias_drawn_for_every_row",
    "bias_for_every_feature_of_a_regression",
    "bias_for_every_row_in_a_class",
    "bias_for_every_row_of_a_regression",
    "bias_takes_gradient_in_place",
    "bias_takes_gradient_unpacked",
    "bias_under_key_of_weights",
    "bias_updated_by_every_error",
    "biases_in_a_list_by_every_error",
    "biases_of_a_loop_by_the_weights_gradients",
    "biases_of_a_loop_in_place",
    "biases_of_the_layer_below",
    "both_logarithms_turned",
    "both_sets_joined_beside_each_other",
    "cells_set_in_a_square_only",
    "centre_bound_to_one_number",
    "centres_met_in_a_comprehension",
    "centres_of_groups_appended",
    "centres_of_groups_in_a_list",
    "channels_moved_by_reshape",
    "channels_of_painted_pictures",
    "cities_beside_means_of_days",
    "class_across_beside_a_bias",
    "class_first_then_example",
    "class_first_where_slopes_change_in_place",
    "class_means_in_columns",
    "class_means_without_axis",
    "class_of_typed_probabilities",
    "classes_of_a_linear_model",
    "classes_of_a_whole_table",
    "classes_of_one_hot_across",
    "cluster_of_each_centre",
    "coins_for_the_units_only",
    "colors_by_column_of_pixels",
    "colors_first_by_row_of_pixels",
    "column_added_to_rank_one",
    "column_filled_with_a_column",
    "column_for_example_in_loop",
    "column_in_a_row_of_a_table",
    "column_made_for_nothing",
    "column_of_labels_beside_a_range",
    "column_stored_and_used_again",
    "columns_beyond_the_rows",
    "columns_cut_as_pictures",
    "columns_in_loop",
    "columns_in_zip",
    "columns_of_models_end_to_end",
    "columns_picked_by_a_row_of_truths",
    "columns_side_by_side_shuffled",
    "columns_stored_as_rows",
    "components_centred_along_each_row",
    "components_centred_down_each_column",
    "cosine_never_summed",
    "cosine_of_columns_first",
    "cost_divided_by_a_whole_shape",
    "cost_of_one_stored",
    "cost_stored_with_its_examples",
    "costs_collected_with_their_axes",
    "count_of_features_with_a_name",
    "counts_handed_over_starred",
    "covariance_of_centred_rows",
    "covariance_of_persons",
    "covariance_over_the_features",
    "covariance_scaled_first",
    "curves_stacked_behind_the_rows",
    "cut_at_a_share_of_one_row",
    "data_of_all_times_one_error",
    "decisions_turned_into_a_column",
    "diagonal_added_to_itself",
    "distance_element_by_element",
    "distances_of_two_sets_of_columns",
    "distances_of_two_sets_of_points",
    "divided_by_another_name",
    "drawn_by_positions_of_the_rows",
    "drawn_once_by_features",
    "each_layer_fed_the_inputs",
    "eigenpairs_zipped_by_rows",
    "einsum_letters_exchanged",
    "einsum_with_weights_of_the_rows",
    "entropy_of_labels_filled_in",
    "error_of_another_cache",
    "errors_counted_over_the_columns",
    "errors_for_bias_not_summed",
    "errors_given_an_axis_unsummed",
    "errors_handed_on_as_gradient",
    "errors_of_a_regression_unsummed",
    "errors_of_another_axis_in_a_dict",
    "errors_of_one_feature_unsummed",
    "errors_with_all_labels",
    "every_layer_given_the_inputs",
    "example_drawn_from_the_features",
    "examples_counted_by_their_labels",
    "exponent_of_a_density",
    "feature_kept_as_column",
    "features_named_in_a_loop",
    "features_named_in_a_zip",
    "fewer_flats_than_features",
    "first_cost_over_the_features",
    "first_parameter_for_every_row",
    "first_row_of_a_regression_for_all",
    "flattened_by_columns_put_back_by_rows",
    "folds_of_the_features",
    "folds_put_below_each_other",
    "gradient_across_in_a_dict_of_updates",
    "gradient_across_square_layer",
    "gradient_averaged_again",
    "gradient_by_the_error_of_the_output",
    "gradient_from_its_own_output",
    "gradient_starred_in_class",
    "gradient_starred_then_refused",
    "gradient_summed_again",
    "gradients_in_a_dict_by_another_error",
    "gram_of_the_examples",
    "guesses_counted_against_labels",
    "half_of_the_features",
    "heads_joined_without_transpose",
    "height_and_width_of_a_coloured_picture",
    "hessian_of_rank_one_examples",
    "hidden_layer_idle_in_class",
    "hidden_rows_by_max",
    "history_of_tables",
    "hits_averaged_along_one_row",
    "hits_counted_without_the_turn",
    "if_asks_of_unsummed_slopes",
    "indices_shuffled_by_other_name",
    "inner_product_refused",
    "inputs_counted_for_examples",
    "inputs_stretched_over_a_layer",
    "inverse_of_the_data",
    "kernel_of_the_features",
    "labels_and_logs_as_a_table",
    "labels_cut_as_a_column",
    "labels_dot_logs_in_columns",
    "labels_in_another_order",
    "labels_of_a_file_in_a_column",
    "labels_of_a_function_across",
    "labels_of_a_row_counted",
    "labels_of_all_beside_zipped",
    "labels_of_all_for_a_zipped_column",
    "labels_of_all_in_loop",
    "labels_of_all_pick_in_loop",
    "labels_of_joined_lists",
    "labels_taken_in_by_fit",
    "labels_turned_beside_rows",
    "labels_turned_in_the_cost_only",
    "largest_beside_a_typed_column",
    "largest_for_the_larger",
    "largest_of_all_beside_the_least",
    "largest_of_each_class_subtracted",
    "largest_share_of_all",
    "largest_unit_for_a_layer",
    "last_eigenvectors_by_rows",
    "last_example_for_the_labels",
    "last_layer_by_the_loops_variable",
    "last_layer_of_the_data",
    "last_row_of_a_loop_for_all",
    "last_row_refused_as_targets",
    "layer_below_by_star",
    "layer_of_a_class_by_max_for_targets",
    "layer_of_a_dict_by_max",
    "length_for_squares",
    "length_of_labels_as_a_table",
    "lengths_of_columns_for_rows",
    "lengths_of_two_sets_of_points",
    "letters_of_a_matrix_for_rank_one",
    "line_fitted_to_all_targets",
    "line_solved_for_a_column",
    "line_through_a_column",
    "line_through_vectors_on_top_of_each_other",
    "list_of_columns_stacked",
    "log_of_all_pairs_of_labels",
    "logs_dotted_beyond_the_diagonal",
    "loop_as_long_as_there_are_columns",
    "loop_name_never_used",
    "loss_of_each_compared_with_the_last",
    "losses_handed_back_one_by_one",
    "losses_of_one_column_not_summed",
    "losses_summed_then_averaged",
    "margins_of_all_labels",
    "mask_by_matrix_product",
    "mask_dotted_on_the_way_back",
    "mask_scaled_before_the_product",
    "mean_across_its_spread",
    "mean_of_all_for_each_feature",
    "mean_of_one_sum",
    "means_named_column_by_column",
    "means_stretched_as_a_row",
    "mirror_of_a_vector",
    "names_in_numbers_of_one_axis",
    "nearest_feature_of_all",
    "nearest_of_columns_in_a_class",
    "nearest_of_the_features",
    "neighbours_sorted_among_the_queries",
    "neuron_in_a_class_by_star",
    "new_axis_thrown_away",
    "norms_of_columns_for_rows",
    "norms_over_the_training_set",
    "one_cost_for_each_column",
    "one_cost_for_each_row",
    "one_distance_to_all_columns",
    "one_distance_to_all_rows",
    "one_guess_for_all_examples",
    "one_hot_by_loop_without_example",
    "one_hot_made_across",
    "one_hot_of_a_row_of_labels",
    "one_hot_of_one_axis",
    "one_hot_of_whole_rows",
    "one_layer_of_the_penalty_by_columns",
    "one_number_deleted_of_a_table",
    "one_winner_of_all_shares",
    "ones_below_instead_of_beside",
    "ones_below_no_table",
    "ones_below_rows",
    "ones_beside_columns",
    "ones_counted_before_scaling",
    "ones_in_front_as_long_as_a_row",
    "ones_inserted_as_a_row",
    "ones_inserted_below_then_multiplied",
    "ones_inserted_into_no_column",
    "ones_inserted_without_an_axis",
    "order_of_the_features",
    "outputs_as_many_as_units",
    "pairs_grown_without_rows",
    "parameter_never_used",
    "parameters_cut_and_turned",
    "parameters_cut_with_sides_exchanged",
    "parameters_handed_over_crossed",
    "part_of_a_column_cut_across",
    "parts_comprehended_below",
    "parts_in_a_list_below",
    "penalty_added_to_every_loss",
    "penalty_by_dot",
    "penalty_inside_an_inverse",
    "penalty_of_all_pairs_of_classes",
    "penalty_of_all_pairs_of_rows",
    "penalty_on_every_entry",
    "penalty_without_its_sum",
    "people_named_behind_the_steps",
    "permutation_cut_by_the_features",
    "picture_cut_width_first",
    "picture_taken_as_a_row",
    "pictures_counted_by_height",
    "pictures_counted_by_their_height",
    "pictures_cut_across_and_turned",
    "pictures_given_back_from_columns",
    "pictures_last_named_first",
    "pictures_mean_of_each_beside_spread",
    "pixels_counted_where_no_name_holds_the_pictures",
    "pixels_cut_channels_first",
    "pixels_for_a_count",
    "planes_of_an_array_as_pixels",
    "planes_side_by_side_as_pixels",
    "point_typed_as_a_column",
    "point_typed_as_a_row",
    "points_unpacked_by_rows",
    "polynomial_below",
    "positions_by_int",
    "powers_as_rows",
    "powers_as_rows_inverted",
    "powers_stored_as_columns",
    "predictions_below_each_other",
    "predictions_for_each_feature",
    "predictions_in_a_list_keep_their_axes",
    "predictions_of_rows_as_a_row",
    "prices_by_star",
    "principal_parts_of_a_class",
    "products_of_rows_as_numbers",
    "projected_on_rows",
    "random_parameters_cut_with_sides_exchanged",
    "range_of_each_flower",
    "range_over_features_of_a_regression",
    "rate_over_the_features",
    "recall_keeps_its_axis",
    "rectified_as_a_whole",
    "rectified_by_an_axis",
    "regression_scores_unsummed",
    "relu_by_the_largest_number",
    "reshape_bound_to_nothing",
    "residual_times_itself_in_class",
    "residuals_divided_by_features",
    "result_into_rank_one",
    "ridge_added_in_place",
    "ridge_of_as_many_as_examples",
    "ridge_without_the_transpose",
    "right_side_of_the_normal_equation",
    "row_centred_by_its_rows",
    "row_for_example_in_loop",
    "row_of_ones_counted_before_centring",
    "row_stood_up_and_stored",
    "row_stretched_over_a_layer",
    "rows_beyond_the_columns",
    "rows_drawn_from_a_table",
    "rows_grown_from_an_empty_table",
    "rows_of_a_vstack_shuffled",
    "rows_of_models_end_to_end",
    "samples_flat_in_a_list",
    "scaled_each_flat_by_itself",
    "scaled_product_by_star",
    "scatter_of_columns_refused",
    "scatter_of_rank_one_gaps",
    "scatter_of_rows_by_dot",
    "score_of_a_column_by_a_column",
    "score_of_a_house_never_summed",
    "score_of_a_row_by_a_row",
    "scores_bound_to_one_row",
    "scores_by_einsum_summed_across",
    "scores_in_a_column_for_nothing",
    "scores_made_across",
    "scores_of_all_classes_picked",
    "scores_of_all_in_one_place",
    "scores_of_batches_turned",
    "scores_of_other_examples_subtracted",
    "scores_of_pieces_side_by_side",
    "scores_of_the_features",
    "second_guess_of_one_axis",
    "second_layer_made_other_way",
    "shape_as_a_count",
    "shape_as_a_side",
    "shape_in_the_cost",
    "shape_of_one_column_unpacked",
    "shape_of_one_example_unpacked",
    "shares_checked_column_by_column",
    "shares_of_classes_beside_a_bias",
    "shuffled_by_a_list_of_positions",
    "shuffled_by_the_features",
    "signs_stored_along_a_column",
    "singular_vectors_by_columns",
    "sizes_of_classes_along_the_classes",
    "slope_by_inner_product",
    "slope_dotted_with_what_comes_back",
    "slope_turned_for_a_product",
    "slope_turned_for_star",
    "slopes_bound_to_one_number",
    "slopes_element_by_element",
    "slopes_of_a_class_in_a_row",
    "slopes_without_a_sum_beside_the_bias",
    "softmax_of_one_and_of_many",
    "solved_for_a_column",
    "spread_between_two_groups",
    "spread_keeps_brightness_does_not",
    "spread_of_each_row_beside_means_of_columns",
    "spread_of_the_signals_over_the_channels",
    "square_layer_in_a_dict_by_star",
    "square_layer_turned_in_dict",
    "square_layer_turned_in_function",
    "square_table_projected_across",
    "square_weights_unturned_behind_relu",
    "square_weights_unturned_on_the_way_back",
    "squared_errors_for_a_number",
    "squared_errors_handed_back_unsummed",
    "squared_errors_summed_then_averaged",
    "squared_lengths_side_by_side",
    "squared_lengths_that_do_not_meet",
    "squares_by_dot_in_adam",
    "squares_kept_in_a_column",
    "squares_of_a_column_refused",
    "squares_of_a_row_refused",
    "squares_stacked_behind_the_data",
    "squeeze_bound_to_nothing",
    "squeezed_along_a_long_axis",
    "stack_with_pictures_last",
    "star_in_the_normal_equation",
    "state_times_its_weights",
    "step_of_all_parameters_too_wide",
    "steps_over_the_features",
    "sums_in_the_place_of_the_other_loop",
    "targets_flat_for_others",
    "targets_in_a_column_beside_packed_weights",
    "targets_in_another_order",
    "targets_of_a_class_flat",
    "targets_typed_as_a_row_beside_rows",
    "template_cut_width_first",
    "test_set_not_turned",
    "training_share_of_the_features",
    "turned_twice_on_the_way",
    "two_columns_of_squared_lengths",
    "typed_probabilities_picked_by_all_labels",
    "unrolled_by_rows_put_back_by_columns",
    "update_turned_over",
    "v_of_svd_taken_by_columns",
    "variance_of_the_other_axis",
    "vectors_below_each_other_shuffled",
    "vectors_joined_along_no_axis",
    "velocity_born_as_row",
    "velocity_made_as_row",
    "velocity_of_every_error",
    "votes_counted_over_the_examples",
    "votes_of_rank_one_end_to_end",
    "votes_put_end_to_end",
    "vt_turned_once_more",
    "waves_below_the_data",
    "weighed_scores_by_max",
    "weights_as_many_as_examples",
    "weights_dealt_out_across",
    "weights_gradient_by_inner_product",
    "weights_gradient_by_star",
    "weights_gradient_without_the_data",
    "weights_kept_turned",
    "weights_of_listed_layers",
    "weights_of_self_attention_by_letters",
    "weights_of_the_last_listed_layer",
    "weights_one_bracket",
    "weights_updated_like_the_bias",
    "whole_row_of_predictions_set",
    "whole_row_set_in_a_method",
    "whole_rows_of_named_sizes_set",
    "whole_stack_flattened",
    "window_by_matrix_product",
    "yes_and_no_in_a_column",
)


@pytest.mark.parametrize("name", MENDED_TO_THE_LETTER)
def test_the_edit_that_is_offered_is_the_one_a_teacher_would_make(name: str) -> None:
    wrong, twin = (PROGRAMS / "pairs" / f"{stem}.py" for stem in (name, f"{name}_mended"))
    (finding,) = loud(check_paths([wrong]))[wrong.name]
    assert _after(finding, wrong) == twin.read_text(encoding="utf-8")


def test_what_a_library_refuses_is_mended_to_the_letter() -> None:
    for library in ("matplotlib", "pandas", "scipy", "sklearn"):
        pytest.importorskip(library)
    folder = PROGRAMS / "pairs_with_libraries"
    found = loud(check_paths([folder]))
    for twin in sorted(folder.glob("*_mended.py")):
        wrong = twin.with_name(twin.name.replace("_mended", ""))
        (finding,) = found[wrong.name]
        assert found[twin.name] == [], twin.name
        assert finding.place.covers(_line_apart(wrong, twin)), wrong.name
        assert _after(finding, wrong) == twin.read_text(encoding="utf-8"), wrong.name


def _after(finding: Finding, program: Path) -> str:
    """The program with the finding's own edit made."""
    assert finding.suggestion is not None, program.name
    return read_document(str(program), program.read_bytes()).after(set(finding.suggestion.edits)).decode()


def _line_apart(wrong: Path, right: Path) -> int:
    lines = [path.read_text(encoding="utf-8").splitlines() for path in (wrong, right)]
    return next(number for number, (a, b) in enumerate(zip(*lines, strict=False), 1) if a != b)
