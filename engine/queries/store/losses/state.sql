SELECT state FROM lea
