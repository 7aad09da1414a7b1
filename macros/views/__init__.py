"""What visitors read: templates, components, pages and files, made from the models."""
