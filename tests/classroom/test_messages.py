"""What a learner of weeks 3 and 4 reads, word for word."""

import pytest

from shapesafe_lr.classroom.probing import probe

from .networks import WRONG
from .test_probing import defined

SAID = [
    (
        "week 3, nn_model: iterations fixed", "steps",
        "One iteration more changes nothing: is the loop over range(num_iterations), and are the updated parameters "
        "kept?",
        "多迭代一次，结果没有变化：循环是不是 range(num_iterations)，更新后的参数有没有保存下来？",
    ),
    (
        "week 3, nn_model: uphill", "steps",
        "An iteration moves the parameters up the gradient; the update subtracts it.",
        "每次迭代都沿梯度上升；更新时应当减去梯度。",
    ),
    (
        "week 3, nn_model: zeros to start with", "symmetry",
        "All rows of W1 are equal: the hidden units all learn the same, because the weights did not start from random "
        "numbers.",
        "W1 的各行都相等：权重没有用随机数初始化，所以各隐藏单元学到的都一样。",
    ),
    (
        "week 3, initialize_parameters: zeros", "symmetry",
        "All entries of W1 are equal, so all hidden units learn the same: start from random numbers.",
        "W1 的元素全都相等，各隐藏单元会学到同样的东西：要用随机数初始化。",
    ),
    (
        "week 3, initialize_parameters: biases random", "symmetry",
        "b1 starts at zero; here it does not.", "b1 应当初始化为 0，这里不是。",
    ),
    (
        "week 3, initialize_parameters: not small", "small",
        "With a hundred inputs the entries of W1 are about 1 in size; they should be small: multiply by 0.01, or "
        "divide by the root of the number of inputs.",
        "有一百个输入时，W1 的元素大小约为 1；应当取小的随机数：乘以 0.01，或除以输入个数的平方根。",
    ),
    (
        "week 3, backward_propagation: sign of dZ2", "slope",
        "Along a random direction the cost changes by 1.0233 per unit; by dW1, db1, dW2, db2 it would be -1.0233.",
        "沿一个随机方向，代价的变化率是 1.0233，而按 dW1, db1, dW2, db2 算出来是 -1.0233。",
    ),
    (
        "week 4, L_model_forward: last cache forgotten", "caches",
        "There are 2 caches for 3 layers; the last layer needs one too.", "3 层只有 2 个缓存；最后一层也需要一个。",
    ),
    (
        "week 4, linear_activation_backward: dZ returned too", "dA_prev form",
        "It must return 3 values; it returns a tuple of 4.", "应当返回 3 个值，实际返回含 4 项的 tuple。",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "key", "en", "zh"), SAID)
def test_what_is_said_of_a_slip(name: str, key: str, en: str, zh: str) -> None:
    failure = probe(defined(*WRONG[name])).outcome(key).failure
    assert failure is not None
    assert (failure.what.en, failure.what.zh) == (en, zh)


def test_the_parameter_that_is_left_out_of_a_step_is_the_one_that_is_blamed() -> None:
    failure = probe(defined(*WRONG["week 3, nn_model: biases left out"])).outcome("steps").failure
    assert failure is not None
    assert failure.what.en.startswith("One iteration more changes b1[")
    assert " by 0; a step down the gradient would change it by " in failure.what.en


def test_a_cache_is_shown_as_the_call_that_makes_it() -> None:
    failure = probe(defined(*WRONG["week 4, linear_backward: db not kept"])).outcome("db form").failure
    assert failure is not None
    told = dict(failure.inputs)["cache"]
    assert told.startswith("linear_forward(A=np.array([[")
    assert told.endswith(")[1]")
