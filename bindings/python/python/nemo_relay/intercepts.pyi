from ._impl.aliases import ToolRequestIntercept as ToolRequestIntercept
from .generated.intercepts import *
