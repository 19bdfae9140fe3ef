"""The sandbox: a window of its own over a store of its own, put into any state that the atlas knows."""
