import math
import numpy as np
a = math.radians(30)
Rz = np.array([[math.cos(a), -math.sin(a), 0.0], [math.sin(a), math.cos(a), 0.0], [0.0, 0.0, 1.0]])
cloud = np.array([[1., 2., 0.], [0., 1., 1.], [5., 5., 5.]])
turned = np.multiply(Rz, cloud)
print(turned.round(3))
