"""Tests of the pipeline; none of them downloads anything."""
