"""What kind of quantity a word names: heights and weights have no mean in common, January and February do."""

import re
from collections.abc import Iterable

_KINDS = {
    "length": "height length width depth distance km cm 身高 长度 宽度 高度 距离",
    "mass": "weight mass kg 体重 重量 质量",
    "time": "age years year hours days duration 年龄 时间 年限 工龄",
    "money": "income salary price cost revenue rent wage 收入 工资 价格 房价 租金",
    "count": "rooms bedrooms bathrooms children floors visits clicks 房间数 卧室 楼层 次数",
    "area": "area sqft acreage 面积",
    "temperature": "temperature temp 温度 气温",
    "pressure": "pressure bp 血压 气压",
    "speed": "speed velocity horsepower mpg 速度 马力",
    "share": "humidity percent percentage bmi 湿度 百分比",
}
"""Words that can only be one kind, in both languages; what may be several, as size or score, is left out."""


def kinds_of_quantity(words: Iterable[str]) -> dict[str, str]:
    """For each kind of quantity that is named, the first word that names it.

    >>> kinds_of_quantity(["height", "weight", "body mass"])
    {'length': 'height', 'mass': 'weight'}
    >>> kinds_of_quantity(["January", "February"])
    {}
    """
    found: dict[str, str] = {}
    for word in words:
        parts = re.findall(r"[a-z]+|[^\x00-\x7f]+", word.lower())
        for kind, known in _KINDS.items():
            if set(parts) & set(known.split()):
                found.setdefault(kind, word)
                break
    return found
