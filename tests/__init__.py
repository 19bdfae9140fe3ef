"""The tests mirror app/guichet; tests/house holds the rules of the house itself."""
