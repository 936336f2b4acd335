"""Merges the mentions of people and bodies in one document into one profile each."""

from viunion_nlp.identity.bodies import body_profiles
from viunion_nlp.identity.people import person_profiles

__all__ = ["body_profiles", "person_profiles"]
