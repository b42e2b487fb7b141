"""Miles along the surface of the Earth."""

from __future__ import annotations

from collections.abc import Sequence
from math import asin, atan2, cos, degrees, pi, radians, sin, sqrt

EARTH_RADIUS_MILES = 3958.7613
"""Mean radius of the Earth (IUGG, 6371.0088 km), in statute miles."""


def miles_between(
    latitude: float, longitude: float, other_latitude: float, other_longitude: float
) -> float:
    """Return the great-circle distance in statute miles between two points given in degrees.

    Haversine formula on a sphere of the Earth's mean radius; within 0.6 % of the ellipsoid
    (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984).
    """
    return distances((latitude, longitude), [(other_latitude, other_longitude)])[0]


def distances(origin: tuple[float, float], points: Sequence[tuple[float, float]]) -> list[float]:
    """Return the miles from *origin* to each of *points*, all ``(latitude, longitude)`` in degrees.

    The haversine formula with what stays the same for one origin taken out of the loop.
    """
    half = radians(0.5)
    whole = radians(1.0)
    north, east = origin[0] * half, origin[1] * half
    narrow = cos(origin[0] * whole)
    across = 2.0 * EARTH_RADIUS_MILES
    return [
        across
        * asin(
            min(
                1.0,
                sqrt(
                    sin(latitude * half - north) ** 2
                    + narrow * cos(latitude * whole) * sin(longitude * half - east) ** 2
                ),
            )
        )
        for latitude, longitude in points
    ]


def circle_around(
    latitude: float, longitude: float, miles: float, *, corners: int = 72
) -> list[tuple[float, float]]:
    """Return points in degrees that lie so many *miles* from a place, in turn around it.

    The direct problem on a sphere (the same radius as :func:`distances`); longitudes are between
    -180 and 180.
    """
    phi, east = radians(latitude), radians(longitude)
    arc = miles / EARTH_RADIUS_MILES
    points = []
    for corner in range(corners):
        bearing = 2 * pi * corner / corners
        north = asin(sin(phi) * cos(arc) + cos(phi) * sin(arc) * cos(bearing))
        aside = atan2(sin(bearing) * sin(arc) * cos(phi), cos(arc) - sin(phi) * sin(north))
        points.append((degrees(north), (degrees(east + aside) + 180) % 360 - 180))
    return points
