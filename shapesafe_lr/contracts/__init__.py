"""Checked shapes: `@checked` holds a function to the shapes in its signature, `assert_shape` a line to its arrays.

    @checked
    def logits(w: Weights, b: Scalar, X: Examples) -> Logits:
        return w.T @ X + b

The annotations are jaxtyping's, and jaxtyping and beartype judge by them: `@checked` accepts exactly what
`jaxtyped(typechecker=beartype)` accepts, with the differences listed here. It says no in words of its own, names who
gave an axis its size, and costs about as much as asserts written by hand: a test compiled from the annotations
recognises what is certainly right, and the judge is asked about the rest.

What differs from jaxtyping and beartype:

* **Scalars.** Numbers are taken as numpy makes them. `float` and `Float[Array, ""]` accept 0, 0.0, True, np.float32(0),
  np.int64(0) and arrays of shape () that hold a real number; `int` also numpy's integers; `bool` also np.bool_;
  `complex` any number. An array of shape (1,) or (1, 1) is not a scalar.
* **Containers are read whole.** Every item of a list, tuple, set, deque or Sequence; every key and value of a dict or
  Mapping; every key of a TypedDict that its class requires, and its value; every field of a dataclass or NamedTuple;
  every value of `*args` and `**kwargs`. beartype looks at one item, and at no field. The name of an axis means the same
  inside a container as outside, in records too. A record inside a record of its own class is not opened, and what a
  container only promises to give later (an Iterator, a generator) is left alone.
* **Not every ndarray is an array.** `np.matrix` and masked arrays are refused where the annotation says `np.ndarray`:
  their `*` and their sums are not those of the lesson. Annotate with the class itself to allow it.
* **Arguments are judged as they come in.** jaxtyping looks at them again after the call; what a function does to its
  arguments meanwhile is not judged here.
* **Nothing is dropped.** An annotation that cannot be resolved is a ContractError at decoration; jaxtyping takes it for
  Any. The error comes at the first call if the annotation names the class that is still being defined, if it stands
  inside a record, or if beartype does not understand it. Generators and async functions are refused: their results come
  when the call is over.

Labels need no difference: `Labels` is `Real[Array, "1 m"] | Bool[Array, "1 m"]`, so int, float and bool are good. That
they are 0 and 1 is looked at where they come in, once, not at every call.

Off: `set_checking(False)` everywhere, `with checking(False):` in one block, or SHAPESAFE_CHECKS=off in the environment.

How a call goes, and the file for each part:

    checked ── resolution          at decoration: what is this, and what do its annotations mean?
       │
    compilation ── recognizer      at the first call: the annotations, read by `annotations` and `axes`, become a test
       │
    terms ── judge                 not certainly right: jaxtyping and beartype decide
       │
    explanation ── ..._reasons     refused: look for the reason, put it in words (`wording`, `names`, `evidence`)
"""

from .assertion import assert_shape as assert_shape
from .checked import checked as checked
from .checked import compiled_source as compiled_source
from .switch import checking as checking
from .switch import checks_are_on as checks_are_on
from .switch import set_checking as set_checking
