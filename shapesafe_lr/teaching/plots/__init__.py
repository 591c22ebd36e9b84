"""The pictures of the lessons, with matplotlib (the extra `plots`), in English and Chinese.

    curves    plot_sigmoid 2.2 · plot_loss, plot_convexity 2.3
    slopes    plot_triangle 2.5 · plot_step_errors 2.6 · plot_slope_of_cost 2.4
    descent   plot_bowl, plot_costs 2.4
    weights   plot_weights: what the model looks for in a picture
    speed     plot_speedup 2.11, 2.12
    sheet     the style, Chinese labels, as_svg

Each function returns a matplotlib Figure that belongs to nobody: nothing is shown, no global state is touched. A
notebook displays it by itself; in a script, `figure.savefig("sigmoid.png")`. With `axes=` the drawing goes into
axes of yours. The computation graph and the broadcasting picture need no matplotlib: `graph_picture`,
`broadcasting_picture`.
"""
