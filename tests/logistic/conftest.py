"""Settings of the tests of floor 2."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)  # a busy machine is not a wrong result
settings.load_profile("patient")
