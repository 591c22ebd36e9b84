"""The few words that the press itself puts on a page, in both languages."""

WORDS = {
    "en": {
        "output": "Output",
        "error": "Error message",
        "check": "Report of the checker",
        "no_runtime": "This copy of the site was built without Python for the browser, so code here cannot be edited and run.",
        "no_formulas": "This copy of the site was built without Node: formulas are shown as TeX.",
        "shapes": "Shapes",
        "returns": "returned",
        "name": "name",
        "annotation": "shape",
        "kind": "numbers",
    },
    "zh": {
        "output": "输出",
        "error": "报错信息",
        "check": "检查报告",
        "no_runtime": "本站这一份在构建时没有带上浏览器里的 Python，所以这里的代码不能编辑运行。",
        "no_formulas": "本站这一份在构建时没有 Node：公式以 TeX 原文显示。",
        "shapes": "形状",
        "returns": "返回值",
        "name": "名字",
        "annotation": "形状",
        "kind": "元素类型",
    },
}
